namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 123: a primitive belongs to the loop of its first wait; another loop may not wait on it.</summary>
internal static partial class Item123
{
    [Coroutine]
    static async Coro<string> WaitForLock(CoroLock @lock) => await Attempt(Coro.WaitFor(@lock.Acquire(), 1));

    public static void Run()
    {
        var @lock = new CoroLock();
        var other = NewLoop();
        RunMain(@lock.Acquire());
        Log(RunMain(WaitForLock(@lock)));
        Log(other.RunUntilComplete(WaitForLock(@lock)));
        other.Dispose();
    }
}
