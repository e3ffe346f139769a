namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 10: stop lets the iteration finish; what it queued waits for the next run.</summary>
internal static partial class Item010
{
    static void Stopping(EventLoop loop)
    {
        Log("stopping");
        loop.Stop();
        loop.CallSoon(() => Log("queued while stopping"));
    }

    public static void Run()
    {
        var loop = TheLoop();
        loop.CallSoon(() => Stopping(loop));
        loop.CallSoon(() => Log("same iteration"));
        loop.RunForever();
        Log("stopped");
        loop.CallSoon(loop.Stop);
        loop.RunForever();
        Log("stopped again");
    }
}
