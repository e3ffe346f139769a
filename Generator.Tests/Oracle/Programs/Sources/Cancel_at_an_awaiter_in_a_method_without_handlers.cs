public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        try { await Inner(); } finally { Log("finally"); }
    }

    [Coroutine]
    public static async Coro Inner()
    {
        await Step("before");
        Log(await new Slow());
        Log(await new Slow());
        await Step("after");
    }
}

public sealed class Slow : INotifyCompletion
{
    public Slow GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => EventLoop.Current.CallSoon(() => EventLoop.Current.CallSoon(continuation));
    public int GetResult() { Log("result"); return 1; }
}
