namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 325: what the exception handler hears of: callbacks, done callbacks, futures that are set twice, and a handler that fails.</summary>
internal static partial class Item325
{
    public static void Run() => RunMain(Main());

    static void Fail(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = Report;
        loop.CallSoon(() => Fail("soon"));
        loop.CallSoon(() => Log("goes on"));
        loop.CallSoon(() => throw new CoroCanceledException());
        loop.CallLater(1, () => Fail("later"));
        var future = loop.CreateFuture<int>();
        future.AddDoneCallback(_ => Fail("callback 1"));
        future.AddDoneCallback(_ => Log("callback 2"));
        future.SetResult(1);
        Log(await future);
        var task = Coro.CreateTask(ValueAfter(1, 2));
        task.AddDoneCallback(_ => Fail("callback of the task"));
        Log(await task);
        await Coro.Sleep(1);
        var other = loop.CreateFuture<int>();
        loop.CallSoon(() => other.SetResult(1));
        loop.CallSoon(() => other.SetResult(2));
        loop.CallSoon(() => other.Cancel());
        Log(await other);
        await Coro.Sleep(1);
        loop.ExceptionHandler = (_, _) => Fail("handler");
        loop.CallSoon(() => Fail("lost"));
        await Coro.Sleep(1);
        Log("end");

        static void Report(EventLoop loop, LoopExceptionContext context) =>
            Log($"{context.Message.Split(' ')[0]}: {Describe(context.Exception)}");
    }
}
