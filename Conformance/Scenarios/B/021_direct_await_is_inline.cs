namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 21: awaiting a coroutine runs it inline: no hop, same task.</summary>
internal static partial class Item021
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Inner(int depth)
    {
        Log($"inner {depth} in {CoroTask.Current!.Name}");
        if (depth > 0) return 1 + await Inner(depth - 1);
        return 0;
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask.Current!.Name = "main";
        EventLoop.Current.CallSoon(() => Log("hop"));
        Log(await Inner(5));
        await Coro.Sleep(0);
        Log("end");
    }
}
