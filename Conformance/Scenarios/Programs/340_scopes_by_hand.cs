namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 340: blocks that a program builds of Cancel and Uncancel: nested, meeting, and with foreign requests.</summary>
internal static partial class Item340
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string?> Scope(string name, double seconds, Coro<string?> body)
    {
        var task = CoroTask.Current!;
        var before = task.CancellationRequests;
        var fired = false;
        var handle = EventLoop.Current.CallLater(seconds, () =>
        {
            fired = true;
            Log($"{name} fires {task.Cancel(name)}");
        });
        try
        {
            return await body;
        }
        catch (CoroCanceledException error)
        {
            Log($"{name} left by {Message(error)}, requests {task.CancellationRequests}");
            if (fired && task.Uncancel() <= before)
            {
                Log($"{name} is over");
                return $"{name} expired";
            }

            throw;
        }
        finally
        {
            handle.Cancel();
            Log($"{name} ends, requests {task.CancellationRequests}");
        }
    }

    static string Message(CoroCanceledException error) => error.Message == new CoroCanceledException().Message ? "nobody" : error.Message;

    [Coroutine]
    static async Coro<string?> Stubborn(int times)
    {
        for (var i = 0; i < times; i++)
        {
            try
            {
                await Coro.Sleep(100);
            }
            catch (CoroCanceledException error)
            {
                Log($"ignores {error.Message}");
            }
        }

        await Coro.Sleep(1);
        return "stubborn";
    }

    [Coroutine]
    static async Coro<string?> CancelsItself(double after)
    {
        await Coro.Sleep(after);
        var task = CoroTask.Current!;
        task.Cancel("self");
        task.Cancel("self again");
        Log($"requests {task.CancellationRequests}");
        Log($"left {task.Uncancel()}");
        await Coro.Sleep(0);
        Log("never");
        return null;
    }

    [Coroutine]
    static async Coro<string?> Withdraws()
    {
        var task = CoroTask.Current!;
        task.Cancel("gone");
        Log($"left {task.Uncancel()}");
        await Coro.Sleep(1);
        Log($"goes on, requests {task.CancellationRequests}, left {task.Uncancel()}");
        return "withdrawn";
    }

    static Coro<string?> Sleep(double seconds, string? value = null) => Coro.Sleep(seconds, value);

    [Coroutine]
    static async Coro<string?> Sleeps(string name, double seconds)
    {
        await Sleeper(name, seconds);
        return null;
    }

    static string Text(string? value) => value ?? "None";

    [Coroutine]
    static async Coro Main()
    {
        Log(await Scope("a", 2, Sleep(1, "in time")));
        Log(await Scope("a", 2, Sleep(5)));
        Log(await Scope("a", 2, Scope("b", 1, Sleep(5))));
        Log(await Scope("a", 1, Scope("b", 2, Sleep(5))));
        Log(await Scope("a", 2, Scope("b", 2, Sleep(5))));
        Log(await Scope("a", 2, Scope("b", 3, Stubborn(2))));
        Log(await Scope("a", 2, Coro.WaitFor(Sleep(5), 2)));
        Log(await Attempt(Coro.WaitFor(Scope("a", 2, Sleep(5)), 2)));
        Log(await Attempt(Coro.CreateTask(Scope("a", 2, CancelsItself(1)))));
        Log(await Attempt(Coro.CreateTask(Scope("a", 1, CancelsItself(1)))));
        Log(await Attempt(Scope("a", 2, Withdraws())));
        Log(await Attempt(Coro.CreateTask(Scope("a", 2, Withdraws()))));
        foreach (var when in new[] { 1, 2, 3 })
        {
            var task = Coro.CreateTask(Scope("a", 2, Scope("b", 4, Stubborn(1))));
            await Coro.Sleep(when);
            task.Cancel("outside");
            Log(await Attempt(task));
            Log($"requests {task.CancellationRequests}");
        }

        var tasks = new List<CoroTask<string?>>();
        await CoroTaskGroup.Run(async group =>
        {
            foreach (var i in new[] { 1, 2, 3 }) tasks.Add(group.CreateTask(Scope($"{i}", i, Sleeps($"s{i}", 2))));
            await Coro.Completed;
        });
        Log(string.Join(", ", tasks.Select(task => Text(task.Result))));
    }
}
