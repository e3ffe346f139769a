using System.Runtime.CompilerServices;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 46: a failed future that is collected without anyone having looked at its exception is reported once.</summary>
internal static partial class Item046
{
    public static void Run() => RunMain(Main());

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void FailFuture(EventLoop loop) => loop.CreateFuture().SetException(new ScenarioException("future"));

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void FailAndLook(EventLoop loop)
    {
        var future = loop.CreateFuture();
        future.SetException(new ScenarioException("looked at"));
        Describe(future.Exception);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void FailAndCancel(EventLoop loop)
    {
        var future = loop.CreateFuture();
        future.SetException(new ScenarioException("cancelled after"));
        future.Cancel();
    }

    [Coroutine]
    static async Coro Pause()
    {
        for (var i = 0; i < 4; i++) await Coro.Sleep(0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void StartFailing() => Coro.CreateTask(ErrorAfter(0, "task"));

    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = (_, context) => Log($"{context.Message}: {Describe(context.Exception)}");
        foreach (var action in new Action<EventLoop>[] { FailFuture, FailAndLook, FailAndCancel })
        {
            action(loop);
            Collect();
            await Pause();
            Log("collected");
        }

        StartFailing();
        await Pause();
        Collect();
        await Pause();
        Log("collected");
    }
}
