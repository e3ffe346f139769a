namespace CoroGen.Samples.Games;

/// <summary>A game's own loop drives the coroutines of its world, one iteration a frame.</summary>
internal static class GameSample
{
    private const int Frames = 600;
    private const int WarmUp = 120;
    private static readonly TimeSpan s_frame = TimeSpan.FromSeconds(1.0 / 60);

    public static int Run()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var world = new World();
        CoroTask[] tasks = [loop.CreateTask(world.Patrol()), loop.CreateTask(world.FireCannon()), loop.CreateTask(world.WatchForHits())];

        var before = 0L;
        for (var frame = 0; frame < Frames; frame++)
        {
            if (frame == WarmUp) before = GC.GetAllocatedBytesForCurrentThread();
            loop.Tick(s_frame);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"{Frames} frames of 1/60 s: the guard is at {world.GuardPosition}, {world.ShotsFired} shots, {world.Hits} hits.");
        Console.WriteLine($"Allocated per frame, {tasks.Length} coroutines, after {WarmUp} frames: {(double)allocated / (Frames - WarmUp):0.##} bytes.");
        var isAlive = Array.TrueForAll(tasks, task => !task.IsCompleted);

        // A loop that is closed reports the tasks that it leaves pending: the game ends them first.
        foreach (var task in tasks) task.Cancel();
        loop.Tick(s_frame);
        return world is { ShotsFired: > 0, Hits: > 0 } && isAlive && Array.TrueForAll(tasks, task => task.IsCanceled) ? 0 : 1;
    }
}
