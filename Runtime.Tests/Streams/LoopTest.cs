using CoroGen.Tests;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>A loop for one test, on the real clock, with an end to the patience and a look at what is left open.</summary>
internal static class LoopTest
{
    // A look makes objects, on the thread of the loop: it comes later than tests end that count them.
    private const double PollSeconds = 30;

    /// <summary>Runs the body; fails on errors that reach the loop's exception handler and on sockets that stay open.</summary>
    public static void Run(Func<Coro> body) => Assert.Empty(RunWithErrors(body));

    /// <summary>Runs the body; fails on sockets that stay open.</summary>
    /// <returns>What the loop's exception handler was told.</returns>
    public static List<LoopExceptionContext> RunWithErrors(Func<Coro> body, bool debug = false)
    {
        var errors = new List<LoopExceptionContext>();
        using var loop = new EventLoop(new EventLoopOptions { Debug = debug, SlowCallbackDuration = TimeSpan.FromMinutes(1) }) { ExceptionHandler = (_, context) => errors.Add(context) };
        loop.RunUntilComplete(Guard(body));
        Assert.Equal(0, loop.ResourceCount);
        return errors;
    }

    private static async Coro Guard(Func<Coro> body)
    {
        var task = Coro.CreateTask(body());
        var isOver = false;
        var patience = Patience.Begin();
        CallbackHandle timer = EventLoop.Current.CallLater(PollSeconds, Look);
        try
        {
            await task;
        }
        catch (CoroCanceledException) when (isOver)
        {
            throw new TimeoutException("The test took too long.");
        }

        timer.Cancel();

        // Connections that were closed last are reported in the next iterations; aborted operations come in from other threads.
        for (var i = 0; i < 200 && EventLoop.Current.ResourceCount > 0; i++) await Coro.Sleep(0.01);

        void Look()
        {
            if (patience.IsOver)
            {
                isOver = true;
                task.Cancel("The test took too long.");
                return;
            }

            timer = EventLoop.Current.CallLater(PollSeconds, Look);
        }
    }
}
