namespace CoroGen.Samples.Games;

/// <summary>A guard who walks to and fro, and a cannon that fires at one spot of his way.</summary>
internal sealed partial class World
{
    private const int WayLength = 10;
    private const int Target = 5;
    private bool _isShotInTheAir;

    public int GuardPosition { get; private set; }

    public int ShotsFired { get; private set; }

    public int Hits { get; private set; }

    /// <summary>One step a frame, and a rest at each end.</summary>
    [Coroutine]
    public async Coro Patrol()
    {
        while (true)
        {
            await Walk(1);
            await Coro.Sleep(0.25);
            await Walk(-1);
            await Coro.Sleep(0.25);
        }
    }

    /// <summary>A shot flies for a fifth of a second; then the cannon cools down.</summary>
    [Coroutine]
    public async Coro FireCannon()
    {
        while (true)
        {
            ShotsFired++;
            await Coro.Sleep(0.2);
            _isShotInTheAir = true;
            await Coro.NextFrame();
            _isShotInTheAir = false;
            await Coro.Sleep(0.1);
        }
    }

    /// <summary>Looks at every frame.</summary>
    [Coroutine]
    public async Coro WatchForHits()
    {
        while (true)
        {
            if (_isShotInTheAir && Math.Abs(GuardPosition - Target) <= 1) Hits++;
            await Coro.NextFrame();
        }
    }

    [Coroutine]
    private async Coro Walk(int direction)
    {
        for (var step = 0; step < WayLength; step++)
        {
            GuardPosition += direction;
            await Coro.NextFrame();
        }
    }
}
