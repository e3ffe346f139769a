namespace CoroGen.Conformance.Scenarios;

/// <summary>Program 421: awaits that cannot begin fail in the next iteration, behind a cancellation that is pending.</summary>
internal static partial class Item421
{
    [Coroutine]
    static async Coro WaitFor(string name, Func<CoroTask> awaited, double? limit)
    {
        Log($"{name} begins");
        try
        {
            try
            {
                if (limit is null) await awaited();
                else await Coro.WaitFor(awaited(), limit.Value);
            }
            finally
            {
                Log($"{name} finally");
            }
        }
        catch (OperationCanceledException error)
        {
            Log($"{name} cancelled {error.Message}");
        }
        catch (InvalidOperationException)
        {
            Log($"{name} failed");
        }

        await Coro.Yield();
        Log($"{name} ends");
    }

    static CoroTask Me() => CoroTask.Current!;

    [Coroutine]
    static async Coro One(string name, Func<CoroTask> awaited, double? limit = null, bool cancelNow = false, bool cancelLater = false)
    {
        CoroTask First()
        {
            if (cancelNow) Me().Cancel("now");
            return awaited();
        }

        var task = Coro.CreateTask(WaitFor(name, First, limit));
        EventLoop.Current.CallSoon(() => Log($"{name} callback"));
        if (cancelLater) EventLoop.Current.CallSoon(() => task.Cancel("later"));
        Log(await Attempt(task));
    }

    [Coroutine]
    static async Coro Main(EventLoop other)
    {
        foreach (var (name, awaited) in new (string, Func<CoroTask>)[] { ("itself", Me), ("foreign", other.CreateFuture), ("shielded", () => Coro.Shield(other.CreateFuture())) })
        {
            await One(name, awaited);
            await One($"{name} limited", awaited, limit: 1);
            await One($"{name} cancelled", awaited, cancelNow: true);
            await One($"{name} cancelled later", awaited, cancelLater: true);
        }
    }

    public static void Run()
    {
        var other = NewLoop();
        RunMain(Main(other));
        other.Dispose();
    }
}
