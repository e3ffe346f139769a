namespace CoroGen.Samples.Games;

/// <summary>Walks to and fro on his beat once the gate is open, and rests at each end.</summary>
internal sealed partial class Guard(Battlefield field, int number)
{
    private const int Beat = 12;
    private readonly int _row = number % Battlefield.Height;
    private int _column = number * 7 % (Battlefield.Width - Beat);

    [Coroutine]
    public async Coro Patrol()
    {
        field.Enter(_column, _row);
        while (!field.IsGateOpen) await Coro.NextFrame();
        await Coro.Sleep(number % 60 / 60.0);
        while (true)
        {
            await Walk(1);
            await Coro.Sleep(0.25);
            await Walk(-1);
            await Coro.Sleep(0.25);
        }
    }

    [Coroutine]
    private async Coro Walk(int direction)
    {
        for (var step = 0; step < Beat; step++)
        {
            field.Step(_column, _column + direction, _row);
            _column += direction;
            await Coro.WaitFrames(2);
        }
    }
}
