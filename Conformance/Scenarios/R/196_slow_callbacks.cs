using System.Text.RegularExpressions;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 196: in debug mode a step or callback that takes as long as SlowCallbackDuration is reported.</summary>
internal static partial class Item196
{
    public static void Run() => RunMain(Main());

    static void Listen(LoopExceptionContext context)
    {
        var kind = context.Task is null ? "callback" : "step of";
        var parts = Report().Match(context.Message);
        Log($"slow {kind} {parts.Groups[1]}: {parts.Groups[2]}");
    }

    static void Delay(double seconds) => TheClock().Advance(TimeSpan.FromSeconds(seconds));

    static void Callback() => Delay(0.5);

    [Coroutine]
    static async Coro Steps(params double[] durations)
    {
        foreach (var duration in durations)
        {
            await Coro.Sleep(0);
            Delay(duration);
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = static (_, context) => Listen(context);
        loop.Debug = true;
        Log("a tenth of a second by default");
        await Coro.CreateTask(Steps(0.125, 0.0625, 2));
        loop.CallSoon(Callback);
        loop.CallLater(1, Callback);
        await Coro.Sleep(5);
        Log("as long as the limit");
        loop.SlowCallbackDuration = TimeSpan.FromSeconds(0.25);
        await Coro.CreateTask(Steps(0.25, 0.125));
        Log("awaits are not counted");
        await Coro.CreateTask(Coro.Sleep(10));
        loop.Debug = false;
        Log("without debug mode");
        await Coro.CreateTask(Steps(10));
        loop.CallSoon(Callback);
        await Coro.Sleep(1);
    }

    [GeneratedRegex(@"(\w+)\)? took (\S+) seconds")]
    private static partial Regex Report();
}
