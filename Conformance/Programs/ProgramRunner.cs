using System.Text.Json;

namespace CoroGen.Conformance.Programs;

/// <summary>Runs a random program; program.py is the same interpreter for asyncio, step by step, and says what a program is.</summary>
internal sealed partial class ProgramRunner(JsonElement program)
{
    readonly JsonElement _bodies = program.GetProperty("bodies");
    readonly CoroLock[] _locks = [.. Enumerable.Range(0, program.GetProperty("locks").GetInt32()).Select(_ => new CoroLock())];
    readonly CoroEvent[] _events = [.. Enumerable.Range(0, program.GetProperty("events").GetInt32()).Select(_ => new CoroEvent())];
    readonly CoroCondition[] _conditions = [.. Enumerable.Range(0, program.GetProperty("conditions").GetInt32()).Select(_ => new CoroCondition())];
    readonly CoroSemaphore[] _semaphores = [.. Numbers(program.GetProperty("semaphores")).Select(value => new CoroSemaphore(value))];
    readonly CoroBarrier[] _barriers = [.. Numbers(program.GetProperty("barriers")).Select(parties => new CoroBarrier(parties))];
    readonly CoroQueue<int>[] _queues = [.. Numbers(program.GetProperty("queues")).Select(size => new CoroQueue<int>(size))];
    readonly CoroFuture<int>[] _futures = new CoroFuture<int>[program.GetProperty("futures").GetInt32()];
    readonly List<CoroTask<int>?> _tasks = [];

    [Coroutine]
    public async Coro Run()
    {
        var loop = EventLoop.Current;
        loop.EagerStart = program.GetProperty("eager").GetBoolean();
        for (var number = 0; number < _futures.Length; number++) await RenewFuture(number);
        _ = Spawn(0, Coro.CreateTask);
        await Coro.Sleep(30);
        while (loop.AllTasks().Where(task => task != CoroTask.Current).ToArray() is { Length: > 0 } left)
        {
            Log($"{left.Length} left: {Show(AllTasks().Where(task => !task.IsCompleted).Select(task => task.Name))}");
            foreach (var task in left) task.Cancel();
            await Coro.Sleep(5);
        }

        foreach (var task in AllTasks()) Log($"{task.Name} {Outcome(task)} {task.CancellationRequests}");
        Log($"{_locks.Count(@lock => @lock.IsLocked)} locked, {_queues.Sum(queue => queue.Count)} queued");
    }

    static IEnumerable<int> Numbers(JsonElement values) => values.EnumerateArray().Select(value => value.GetInt32());

    static double? Seconds(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    CoroTask<int> Spawn(int body, Func<Coro<int>, string?, CoroTask<int>> create)
    {
        var number = _tasks.Count;
        _tasks.Add(null); // an eager task takes its first step before it is here
        var task = create(Body(body, number), $"t{number}");
        _tasks[number] = task;
        task.AddDoneCallback(done => Log($"t{number} is {Outcome(done)}"));
        return task;
    }

    [Coroutine]
    async Coro<int> Body(int index, int me)
    {
        Log($"t{me} body {index}");
        await Steps(_bodies[index], me);
        return index;
    }

    [Coroutine]
    async Coro Steps(JsonElement steps, int me)
    {
        for (var i = 0; i < steps.GetArrayLength(); i++) await Step(steps[i], me);
    }

    CoroTask<int>[] AllTasks() => [.. _tasks.OfType<CoroTask<int>>()];

    CoroTask<int>? Younger(int me, int number)
    {
        CoroTask<int>[] tasks = [.. _tasks.Skip(me + 1).OfType<CoroTask<int>>()];
        return tasks.Length == 0 ? null : tasks[number % tasks.Length];
    }

    CoroTask<int>[] SomeYounger(int me, JsonElement numbers) =>
        [.. Numbers(numbers).Select(number => Younger(me, number)).OfType<CoroTask<int>>()];

    Coro Step(JsonElement step, int me)
    {
        var name = step[0].GetString()!;
        Log($"t{me} {name}");
        return name switch
        {
            "sleep" => Sleep(me, step[1].GetDouble()),
            "call" => Call(me, step[1].GetInt32()),
            "raise" => Raise(step[1].GetString()!),
            "spawn" => SpawnTask(step[1].GetInt32()),
            "await" => Await(me, step[1].GetInt32()),
            "cancel" => Cancel(me, step[1].GetInt32()),
            "cancel_later" => CancelLater(step[1].GetDouble(), step[2].GetInt32()),
            "uncancel" => Uncancel(me),
            "gather" => Gather(me, step[1]),
            "gather_outcomes" => GatherOutcomes(me, step[1]),
            "gather_tasks" => GatherTasks(me, step[1]),
            "wait" => Wait(me, step[1], Seconds(step[2]), step[3].GetString()!),
            "as_completed" => AsCompleted(me, step[1], Seconds(step[2])),
            "wait_for" => WaitFor(me, Seconds(step[1]), step[2].GetInt32()),
            "wait_for_task" => WaitForTask(me, Seconds(step[1]), step[2].GetInt32()),
            "shield" => Shield(me, step[1].GetInt32()),
            "shield_call" => ShieldCall(me, step[1].GetInt32()),
            "held_shield" => HeldShield(me, step[1].GetInt32(), step[2].GetDouble()),
            "held_gather" => HeldGather(me, step[1], step[2].GetDouble(), step[3].GetBoolean()),
            "gather_shields" => GatherShields(me, step[1].GetInt32(), step[2].GetInt32()),
            "wait_for_get" => WaitForGet(me, Seconds(step[1]), step[2].GetInt32()),
            "wait_for_lock" => WaitForLock(me, Seconds(step[1]), step[2].GetInt32(), step[3]),
            "cancel_with" => CancelWith(me, step[1].GetInt32(), step[2].GetString()!),
            "hear" => Hear(me, step[1]),
            "cancel_after" => CancelAfter(me, step[1].GetInt32(), step[2].GetInt32()),
            "yield" => Yield(me, step[1].GetInt32()),
            "timeout" => Timeout(me, Seconds(step[1]), step[2]),
            "moved_timeout" => MovedTimeout(me, Seconds(step[1]), step[2], Seconds(step[3]), step[4]),
            "group" => Group(me, step[1], step[2]),
            "swallow" => Swallow(me, step[1]),
            "replace" => Replace(me, step[1]),
            "catch" => Catch(me, step[1]),
            "finally" => Finally(me, step[1], step[2]),
            "lock" => Lock(me, step[1].GetInt32(), step[2]),
            "semaphore" => Semaphore(me, step[1].GetInt32(), step[2]),
            "set" => SetEvent(step[1].GetInt32()),
            "clear" => ClearEvent(step[1].GetInt32()),
            "wait_event" => WaitEvent(me, step[1].GetInt32()),
            "wait_condition" => WaitCondition(me, step[1].GetInt32()),
            "notify" => Notify(step[1].GetInt32(), step[2].GetInt32()),
            "barrier" => Barrier(me, step[1].GetInt32()),
            "reset" => Reset(step[1].GetInt32()),
            "abort" => Abort(step[1].GetInt32()),
            "release" => Release(step[1].GetInt32()),
            "wait_predicate" => WaitPredicate(me, step[1].GetInt32(), step[2].GetInt32()),
            "await_future" => AwaitFuture(me, step[1].GetInt32()),
            "set_future" => SetFuture(step[1].GetInt32(), step[2].GetInt32()),
            "fail_future" => FailFuture(step[1].GetInt32(), step[2].GetString()!),
            "cancel_future" => CancelFuture(me, step[1].GetInt32()),
            "renew_future" => RenewFuture(step[1].GetInt32()),
            "task_done" => TaskDone(me, step[1].GetInt32()),
            "join" => Join(me, step[1].GetInt32()),
            "shutdown" => Shutdown(step[1].GetInt32(), step[2].GetBoolean()),
            "put" => Put(me, step[1].GetInt32(), step[2].GetInt32()),
            "get" => Get(me, step[1].GetInt32()),
            "put_nowait" => PutNoWait(step[1].GetInt32(), step[2].GetInt32()),
            "get_nowait" => GetNoWait(me, step[1].GetInt32()),
            _ => throw new ArgumentException($"The program has an unknown step: {name}."),
        };
    }
}
