namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 316: tasks that count, swallow and withdraw requests to be cancelled, within blocks and finally clauses.</summary>
internal static partial class Item316
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Stubborn(string name, int swallow, bool withdraw)
    {
        var task = CoroTask.Current!;
        for (var i = 0; i < swallow + 1; i++)
        {
            try
            {
                await Coro.Sleep(10);
                Log($"{name} slept");
            }
            catch (CoroCanceledException error)
            {
                Log($"{name} {error.Message} {task.CancellationRequests}");
                if (withdraw) Log($"{name} withdraws, left {task.Uncancel()}");
                if (i == swallow) throw;
            }
        }

        return name;
    }

    [Coroutine]
    static async Coro<string> Finishing(string name)
    {
        try
        {
            try
            {
                await Coro.Sleep(10);
            }
            finally
            {
                Log($"{name} cleans");
                await Coro.Sleep(2);
                Log($"{name} cleaned");
            }
        }
        catch (CoroCanceledException error)
        {
            Log($"{name} {error.Message}");
        }

        await Coro.Sleep(0);
        Log($"{name} still runs, {CoroTask.Current!.CancellationRequests}");
        try
        {
            await Coro.Timeout(1, async _ => await Coro.Sleep(5));
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out, {CoroTask.Current!.CancellationRequests}");
        }

        await CoroTaskGroup.Run(async group => { _ = group.CreateTask(Sleeper($"child of {name}", 1)); });
        return name;
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var swallow in new[] { 0, 1, 2 })
        {
            foreach (var withdraw in new[] { false, true })
            {
                var task = Coro.CreateTask(Stubborn($"{swallow}", swallow, withdraw));
                for (var i = 0; i < 2; i++)
                {
                    await Coro.Sleep(1);
                    Log(task.Cancel($"message {i}"));
                }

                Log(await Attempt(Coro.WaitFor(task, 30)));
                Log($"{task.IsCanceled} {task.CancellationRequests} {task.Uncancel()}");
            }
        }

        foreach (var seconds in new[] { 1, 2, 3 })
        {
            var task = Coro.CreateTask(Finishing("f"));
            await Coro.Sleep(1);
            task.Cancel("one");
            await Coro.Sleep(seconds);
            task.Cancel("two");
            Log(await Attempt(task));
        }

        var never = Coro.CreateTask(Sleeper("never"));
        never.Cancel("a");
        Log(never.Uncancel());
        await Coro.Sleep(1);
        Log(Outcome(never));
        never.Cancel("b");
        never.Uncancel();
        await Coro.Sleep(1);
        Log(Outcome(never));
    }
}
