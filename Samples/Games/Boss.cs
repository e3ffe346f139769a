namespace CoroGen.Samples.Games;

/// <summary>Goes through phases: each is a coroutine with a limit, and what comes next depends on how it ended.</summary>
internal sealed partial class Boss(Battlefield field)
{
    private const int HitsThatHurt = 40;

    [Coroutine]
    public async Coro Fight()
    {
        while (true)
        {
            field.BossMood = "calm";
            var before = field.Hits;

            // Two seconds, or until he is hurt. A limit that expires throws nothing and allocates nothing.
            var wait = await Coro.TryWaitFor(UntilHurt(before), 2);
            if (wait.IsTimedOut) await Wander();
            else await Rage();
        }
    }

    [Coroutine]
    private async Coro UntilHurt(long before)
    {
        while (field.Hits < before + HitsThatHurt) await Coro.NextFrame();
    }

    [Coroutine]
    private async Coro Rage()
    {
        field.BossMood = "raging";
        field.Rages++;
        for (var i = 0; i < 20; i++) await Move(i % 4 < 2 ? 1 : -1);
    }

    [Coroutine]
    private async Coro Wander()
    {
        field.BossMood = "bored";
        for (var i = 0; i < 5; i++) await Move(1);
    }

    [Coroutine]
    private async Coro Move(int direction)
    {
        field.BossColumn = (field.BossColumn + direction + Battlefield.Width) % Battlefield.Width;
        await Coro.Sleep(0.05);
    }
}
