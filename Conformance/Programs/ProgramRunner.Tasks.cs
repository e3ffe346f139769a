using System.Text.Json;

namespace CoroGen.Conformance.Programs;

/// <content>Steps about tasks.</content>
internal sealed partial class ProgramRunner
{
    [Coroutine]
    static async Coro Sleep(int me, double delay)
    {
        await Coro.Sleep(delay);
        Log($"t{me} slept");
    }

    [Coroutine]
    async Coro Call(int me, int body) => Log($"t{me} got {await Body(body, me)}");

    [Coroutine]
    static async Coro Raise(string text) => throw new ScenarioException(text);

    [Coroutine]
    async Coro SpawnTask(int body) => _ = Spawn(body, Coro.CreateTask);

    [Coroutine]
    async Coro Await(int me, int number)
    {
        if (Younger(me, number) is { } task) Log($"t{me} got {await task} of {task.Name}");
    }

    [Coroutine]
    async Coro Cancel(int me, int number)
    {
        if (AllTasks() is not { Length: > 0 } tasks) return;
        var task = tasks[number % tasks.Length];
        Log($"t{me} cancels {task.Name}: {task.Cancel()}");
    }

    [Coroutine]
    async Coro CancelLater(double delay, int number)
    {
        if (AllTasks() is not { Length: > 0 } tasks) return;
        var task = tasks[number % tasks.Length];
        EventLoop.Current.CallLater(delay, () => Log($"timer cancels {task.Name}: {task.Cancel()}"));
    }

    [Coroutine]
    static async Coro Uncancel(int me) => Log($"t{me} uncancels: {CoroTask.Current!.Uncancel()}");

    [Coroutine]
    async Coro Gather(int me, JsonElement bodies) =>
        Log($"t{me} gathered {Show(await Coro.Gather(Numbers(bodies).Select(body => Body(body, me))))}");

    [Coroutine]
    async Coro GatherOutcomes(int me, JsonElement bodies) =>
        Log($"t{me} gathered {ShowOutcomes(await Coro.GatherOutcomes(Numbers(bodies).Select(body => Body(body, me))))}");

    [Coroutine]
    async Coro GatherTasks(int me, JsonElement numbers) =>
        Log($"t{me} gathered {ShowOutcomes(await Coro.GatherOutcomes(SomeYounger(me, numbers)))}");

    [Coroutine]
    async Coro Wait(int me, JsonElement numbers, double? timeout, string condition)
    {
        if (SomeYounger(me, numbers) is not { Length: > 0 } tasks) return;
        var until = condition switch
        {
            "first" => WaitUntil.FirstCompleted,
            "failure" => WaitUntil.FirstException,
            _ => WaitUntil.AllCompleted,
        };
        var (done, pending) = await Coro.Wait(tasks, timeout, until);
        Log($"t{me} {done.Count} done, {pending.Count} pending");
    }

    [Coroutine]
    async Coro AsCompleted(int me, JsonElement numbers, double? timeout)
    {
        // CPython keeps the tasks in a set: of those that are done already it gives any one first.
        var younger = SomeYounger(me, numbers);
        var tasks = younger.Where(task => task.IsCompleted).Take(1).Concat(younger.Where(task => !task.IsCompleted)).ToArray();
        await foreach (var task in Coro.AsCompleted(tasks, timeout)) Log($"t{me} sees {task.Name} {Outcome(task)}");
    }

    [Coroutine]
    async Coro WaitFor(int me, double? timeout, int body) => Log($"t{me} got {await Coro.WaitFor(Body(body, me), timeout)}");

    [Coroutine]
    async Coro WaitForTask(int me, double? timeout, int number)
    {
        if (Younger(me, number) is { } task) Log($"t{me} got {await Coro.WaitFor(task, timeout)}");
    }

    [Coroutine]
    async Coro Shield(int me, int number)
    {
        if (Younger(me, number) is { } task) Log($"t{me} got {await Coro.Shield(task)}");
    }

    static string ShowOutcomes(IEnumerable<Outcome<int>> outcomes) =>
        Show(outcomes.Select(outcome => outcome.IsSuccess ? (object)outcome.Value : outcome.Exception));
}
