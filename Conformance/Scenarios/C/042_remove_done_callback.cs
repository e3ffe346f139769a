namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 42: removing a callback removes every registration of it and tells how many.</summary>
internal static partial class Item042
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        Action<CoroTask> once = _ => Log("once"), twice = _ => Log("twice"), absent = _ => Log("absent");
        future.AddDoneCallback(twice);
        future.AddDoneCallback(once);
        future.AddDoneCallback(twice);
        Log(future.RemoveDoneCallback(twice));
        Log(future.RemoveDoneCallback(absent));
        Log(future.RemoveDoneCallback(twice));
        future.SetResult(1);
        await Coro.Sleep(0);
        Log(future.RemoveDoneCallback(once));
        Log("main");
    }
}
