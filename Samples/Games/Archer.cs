namespace CoroGen.Samples.Games;

/// <summary>Shoots two arrows at once, waits until both are down, and draws again.</summary>
internal sealed partial class Archer(Battlefield field, int number)
{
    private const int Flight = 20;
    private readonly int _column = number % Battlefield.Width;

    [Coroutine]
    public async Coro Shoot()
    {
        await Coro.Sleep(number % 90 / 60.0);
        while (true)
        {
            await Coro.Gather(Fly(1), Fly(-1));
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    private async Coro Fly(int direction)
    {
        field.Arrows++;
        var column = _column;
        for (var frame = 0; frame < Flight; frame++)
        {
            field.ArrowsIn[column]++;
            await Coro.NextFrame();
            field.ArrowsIn[column]--;
            column = (column + direction + Battlefield.Width) % Battlefield.Width;
        }

        if (column == field.BossColumn) field.Hits++;
    }
}
