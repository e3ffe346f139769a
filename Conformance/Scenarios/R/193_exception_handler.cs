namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 193: the handler gets the loop and the report, in the context of the handle; one that throws does no harm.</summary>
internal static partial class Item193
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    static void Fail(string text) => throw new ScenarioException(text);

    static void Report(EventLoop loop, LoopExceptionContext context) =>
        Log($"{Describe(context.Exception)}, same loop {loop == TheLoop()}, variable {Variable.Value}");

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = Report;
        Variable.Value = "first";
        loop.CallSoon(() => Fail("x"));
        Variable.Value = "second";
        loop.CallSoon(() => Fail("y"));
        Variable.Value = "main";
        await Coro.Sleep(1);
        loop.CallExceptionHandler(new LoopExceptionContext("by hand", new ScenarioException("z")));
        loop.ExceptionHandler = (_, _) => Fail("handler");
        loop.CallSoon(() => Fail("lost"));
        loop.CallSoon(() => Log("next"));
        await Coro.Sleep(1);
        Log("end");
    }
}
