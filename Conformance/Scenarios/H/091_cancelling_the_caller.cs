namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 91: cancelling the caller cancels the inner, waits for its clean-up, and raises the cancellation.</summary>
internal static partial class Item091
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro CleansUp()
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            Log("cancelled");
            await Coro.Sleep(2);
            Log("cleaned up");
        }
    }

    [Coroutine]
    static async Coro Calls(Coro inner) => await Coro.WaitFor(inner, 50);

    [Coroutine]
    static async Coro Calls(CoroTask inner) => await Coro.WaitFor(inner, 50);

    [Coroutine]
    static async Coro Main()
    {
        var caller = Coro.CreateTask(Calls(CleansUp()));
        await Coro.Sleep(1);
        caller.Cancel();
        Log(await Attempt(caller));
        var inner = Coro.CreateTask(CleansUp());
        caller = Coro.CreateTask(Calls(inner));
        await Coro.Sleep(1);
        caller.Cancel();
        Log(await Attempt(caller));
        Log(Outcome(inner));
    }
}
