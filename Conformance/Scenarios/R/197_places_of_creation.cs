using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 197: debug mode records where tasks, futures and handles were made, and reports tell it.</summary>
internal static partial class Item197
{
    static string Place(string? calls) => calls is null ? "none" : Innermost().Match(calls).Groups[1].Value;

    static string Place(CoroTask task) => Place(new LoopExceptionContext("") { Task = task }.CreationPlace);

    [Coroutine]
    static async Coro Wait() => await Coro.Sleep(1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static CoroTask MakeTask() => EventLoop.Current.CreateTask(Wait());

    [MethodImpl(MethodImplOptions.NoInlining)]
    static CoroFuture MakeFuture() => EventLoop.Current.CreateFuture();

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Schedule() => EventLoop.Current.CallSoon(Fail);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void ScheduleLater() => EventLoop.Current.CallLater(1, Fail);

    static void Fail() => throw new ScenarioException("in callback");

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = static (_, context) => Log($"{Describe(context.Exception)} of {Place(context.CreationPlace)}");
        foreach (var debug in new[] { false, true, false })
        {
            loop.Debug = debug;
            Log($"debug {loop.Debug}");
            var task = MakeTask();
            var future = MakeFuture();
            Log($"task made in {Place(task)}");
            Log($"future made in {Place(future)}");
            Schedule();
            ScheduleLater();
            await Coro.Sleep(2);
        }
    }

    [Coroutine]
    static async Coro Tell(List<bool> debugs)
    {
        debugs.Add(EventLoop.Current.Debug);
        await Coro.Completed;
    }

    public static void Run()
    {
        using (var loop = NewLoop()) loop.RunUntilComplete(Main());
        var debugs = new List<bool>();
        foreach (var debug in new[] { true, false })
        {
            using (var runner = NewRunner(debug)) runner.Run(Tell(debugs));
            using (var runner = NewRunner(debug)) debugs.Add(runner.Loop.Debug);
        }

        Log($"debug by argument {Show(debugs)}");
    }

    static CoroRunner NewRunner(bool debug) => new(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false, Debug = debug });

    [GeneratedRegex(@"^\s*at \S*?(\w+)( in .*)?$", RegexOptions.Multiline)]
    private static partial Regex Innermost();
}
