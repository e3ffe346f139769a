using System.Diagnostics;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 190: the first Ctrl+C cancels the main task; a run that ends by that is interrupted, any other outcome stands.</summary>
internal static partial class Item190
{
    static void SendInterrupt()
    {
        using var kill = Process.Start("kill", ["-s", "INT", $"{Environment.ProcessId}"]);
        kill.WaitForExit();
    }

    [Coroutine]
    static async Coro Interrupt()
    {
        SendInterrupt();
        while (CoroTask.Current!.CancellationRequests == 0)
        {
#pragma warning disable CORO0014 // A signal takes its time, and the clock of the loop does not run by itself.
            Thread.Sleep(1);
#pragma warning restore CORO0014
            await Coro.Sleep(0);
        }

        await Coro.Sleep(100);
    }

    [Coroutine]
    static async Coro<string> Leave()
    {
        try
        {
            await Interrupt();
            return "never";
        }
        finally
        {
            Log("cleans up");
            await Coro.Sleep(1);
            Log("has cleaned up");
        }
    }

    [Coroutine]
    static async Coro<string> GoOn()
    {
        try
        {
            await Interrupt();
        }
        catch (CoroCanceledException)
        {
            await Coro.Sleep(1);
        }

        return "went on";
    }

    [Coroutine]
    static async Coro<string> Fail()
    {
        try
        {
            await Interrupt();
            return "never";
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("instead");
        }
    }

    [Coroutine]
    static async Coro<string> InterruptFromChild()
    {
        var main = CoroTask.Current!;
        var child = Coro.CreateTask(SendLater(main));
        try
        {
            await Coro.Sleep(100);
            return "never";
        }
        finally
        {
            Log($"child done {child.IsCompleted}");
        }
    }

    [Coroutine]
    static async Coro SendLater(CoroTask main)
    {
        await Coro.Sleep(3);
        SendInterrupt();
        while (main.CancellationRequests == 0)
        {
#pragma warning disable CORO0014 // As above.
            Thread.Sleep(1);
#pragma warning restore CORO0014
            await Coro.Sleep(0);
        }

        await Coro.Sleep(0);
    }

    static void Attempt(Coro<string> main)
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop });
        Log(Tried(() => Interruptible(runner, main)));
    }

    static string Interruptible(CoroRunner runner, Coro<string> main)
    {
        try
        {
            return runner.Run(main);
        }
        catch (CoroCanceledException exception) when (exception.Message == "Interrupted by Ctrl+C.")
        {
            return "interrupted";
        }
    }

    public static void Run()
    {
        foreach (var (name, main) in new[] { ("leave", Leave()), ("go_on", GoOn()), ("fail", Fail()), ("interrupt_from_child", InterruptFromChild()) })
        {
            Log(name);
            Attempt(main);
        }
    }
}
