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
            "first" => ReturnWhen.FirstCompleted,
            "failure" => ReturnWhen.FirstException,
            _ => ReturnWhen.AllCompleted,
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

    [Coroutine]
    async Coro ShieldCall(int me, int body) => Log($"t{me} got {await Coro.Shield(Body(body, me))}");

    [Coroutine]
    async Coro HeldShield(int me, int number, double delay)
    {
        if (Younger(me, number) is not { } task) return;
        var shield = Coro.Shield(task);
        await Coro.Sleep(delay);
        Log($"t{me} got {await shield}");
    }

    [Coroutine]
    async Coro HeldGather(int me, JsonElement bodies, double delay, bool cancels)
    {
        var gathered = Coro.Gather(Numbers(bodies).Select(body => Body(body, me)));
        await Coro.Sleep(delay);
        if (cancels) Log($"t{me} cancels its gather: {gathered.Cancel()}");
        Log($"t{me} gathered {Show(await gathered)}");
    }

    [Coroutine]
    async Coro GatherShields(int me, int number, int body)
    {
        if (Younger(me, number) is not { } task) return;
        var (first, second) = await Coro.Gather(Coro.Shield(task), Body(body, me));
        Log($"t{me} gathered {Show(new[] { first, second })}");
    }

    [Coroutine]
    async Coro CancelWith(int me, int number, string text)
    {
        if (AllTasks() is not { Length: > 0 } tasks) return;
        var task = tasks[number % tasks.Length];
        Log($"t{me} cancels {task.Name} with {text}: {task.Cancel(text)}");
    }

    [Coroutine]
    async Coro CancelAfter(int me, int number, int other)
    {
        if (Younger(me, number) is not { } task) return;
        var tasks = AllTasks();
        var victim = tasks[other % tasks.Length];
        task.AddDoneCallback(_ => Log($"{task.Name} cancels {victim.Name}: {victim.Cancel()}"));
    }

    [Coroutine]
    static async Coro Yield(int me, int times)
    {
        for (var i = 0; i < times; i++) await Coro.Sleep(0);
        Log($"t{me} yielded");
    }

    static string ShowOutcomes(IEnumerable<Outcome<int>> outcomes) =>
        Show(outcomes.Select(outcome => outcome.IsSuccess ? (object)outcome.Value : outcome.Exception));
}
