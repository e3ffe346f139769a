namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 94: an inner cancelled by others gives the cancellation; a timeout error of its own passes unchanged.</summary>
internal static partial class Item094
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro TimesOut(TimeoutException error)
    {
        await Coro.Sleep(1);
        throw error;
    }

    [Coroutine]
    static async Coro Main()
    {
        var inner = Coro.CreateTask(ValueAfter(10, 1));
        EventLoop.Current.CallLater(1, () => inner.Cancel());
        Log(await Attempt(Coro.WaitFor(inner, 5)));
        var own = new TimeoutException();
        try
        {
            await Coro.WaitFor(TimesOut(own), 5);
        }
        catch (TimeoutException error)
        {
            Log(error == own);
        }
    }
}
