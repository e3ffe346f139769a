namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 86: without a timeout it is a plain await; with a positive one a coroutine runs in the calling task too.</summary>
internal static partial class Item086
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Where()
    {
        Log(CoroTask.Current!.Name);
        await Coro.Sleep(0);
        Log(CoroTask.Current!.Name);
        return 1;
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask.Current!.Name = "main";
        Log(await Coro.WaitFor(Where(), (double?)null));
        Log(await Coro.WaitFor(Where(), 5));
        EventLoop.Current.CallSoon(() => Log("hop"));
        Log(await Coro.WaitFor(ValueAfter(0, 2), 5));
        Log(await Attempt(Coro.WaitFor(ErrorAfter(1, "x"), (double?)null)));
        Log(await Attempt(Coro.WaitFor(ErrorAfter(1, "y"), 5)));
    }
}
