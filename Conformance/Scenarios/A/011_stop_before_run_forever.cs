namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 11: stop before run_forever makes it do one iteration that does not wait.</summary>
internal static partial class Item011
{
    public static void Run()
    {
        var loop = TheLoop();
        loop.CallSoon(() => Log("callback"));
        loop.CallSoon(() => loop.CallSoon(() => Log("callback of the callback")));
        loop.CallLater(1, () => Log("timer"));
        loop.Stop();
        loop.RunForever();
        Log("returned");
        loop.CallLater(1, loop.Stop);
        loop.RunForever();
        Log("returned again");
    }
}
