// A game. It owns its loop and its time, and drives 10,000 scripted actors by one loop.Tick(delta) a frame: guards patrol, archers shoot volleys, a boss goes
// through its phases, and the opening scene can be skipped. Every script is a coroutine that reads from top to bottom.
//
//   dotnet run -c Release --project Samples -- game                        # drawn in the terminal, ten seconds
//   dotnet run -c Release --project Samples -- game --frames 600 --check   # nothing drawn; fails unless a frame allocates 0 bytes
//
// Where the zero comes from: each actor is one pooled object for all its nested calls; sleeps, frames, gathers and limits that expire make none.
using System.Diagnostics;
using Spectre.Console;

namespace CoroGen.Samples.Games;

/// <summary>The frame loop of the game, and what it measures.</summary>
internal static class GameSample
{
    private const int Guards = 8_500;
    private const int Archers = 1_500;
    private const int WarmUp = 300;
    private const int SkipFrame = 90;
    private const int LastFrames = 10;
    private const double Frame = 1.0 / 60;

    public static int Run(SampleOptions options)
    {
        var frames = Math.Max(options.Frames ?? 600, WarmUp + 1);
        var field = new Battlefield();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var opening = loop.CreateTask(Opening.Play(field), "opening");
        var boss = loop.CreateTask(new Boss(field).Fight(), "boss");
        for (var i = 0; i < Guards; i++) loop.CreateTask(new Guard(field, i).Patrol());
        for (var i = 0; i < Archers; i++) loop.CreateTask(new Archer(field, i).Shoot());

        var (before, time) = (0L, 0L);
        void Step(int frame)
        {
            // The player presses a key: the scene is cancelled, and leaves the world as if it had been played to its end.
            if (frame == SkipFrame) opening.Cancel();
            if (frame == WarmUp) (before, time) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            loop.Tick(Frame);
        }

        if (options.IsCheck || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            for (var frame = 0; frame < frames; frame++) Step(frame);
        }
        else
        {
            Screen.Show(field, frames, Step);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var elapsed = Stopwatch.GetElapsedTime(time);
        var tasks = loop.AllTasks();
        Console.WriteLine($"{frames} frames: {tasks.Count} live coroutines, {field.Steps} steps of guards, {field.Arrows} arrows, {field.Hits} hits; the boss is {field.BossMood}.");
        var isRight = opening.IsCanceled && field.IsGateOpen && !boss.IsCompleted && tasks.Count >= Guards + Archers && field is { Hits: > 0, Rages: > 0 };
        if (options.IsCheck)
        {
            // Drawing allocates, so this is said of the bare frames only.
            Console.WriteLine($"Allocated per frame after {WarmUp} frames: {(double)allocated / (frames - WarmUp):0.##} bytes; {elapsed.TotalMilliseconds / (frames - WarmUp):0.00} ms a frame.");
            isRight &= allocated == 0;
        }

        // A loop that is closed reports the tasks that it leaves pending: the game ends them first. An archer ends after his arrows.
        foreach (var task in tasks) task.Cancel();
        for (var frame = 0; frame < LastFrames && loop.Tick(Frame); frame++)
        {
            // Runs what is left.
        }

        return isRight && loop.AllTasks().Count == 0 ? 0 : 1;
    }
}
