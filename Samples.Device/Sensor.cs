namespace CoroGen.Samples.Device;

/// <summary>Looks for waiting cars twice a second. After forty looks it hangs, as sensors do.</summary>
internal sealed partial class Sensor
{
    private const int LooksUntilItHangs = 40;

    public bool CarsWait { get; private set; }

    [Coroutine]
    public async Coro Measure(CoroEvent heartbeat)
    {
        for (var look = 0; look < LooksUntilItHangs; look++)
        {
            await Coro.Sleep(0.5);
            CarsWait = look % 9 < 4;
            heartbeat.Set();
        }

        await EventLoop.Current.CreateFuture();
    }
}
