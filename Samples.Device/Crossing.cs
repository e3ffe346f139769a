namespace CoroGen.Samples.Device;

/// <summary>Two lights that are never green together, a sensor, and a watchdog that restarts what hangs.</summary>
internal sealed partial class Crossing(TextWriter journal)
{
    private const double Patience = 2;

    private readonly CoroEvent _heartbeat = new();
    private readonly Sensor _sensor = new();
    private bool _isNorthGreen, _isEastGreen;

    public int Changes { get; private set; }

    public int Restarts { get; private set; }

    public int Conflicts { get; private set; }

    /// <summary>Runs everything for a time; what still runs then is cancelled, and the lights are out.</summary>
    [Coroutine]
    public async Coro RunFor(double seconds) => await Coro.TryTimeout(seconds, async _ =>
    {
        await CoroTaskGroup.Run(async group =>
        {
            group.CreateTask(Control(), "lights");
            group.CreateTask(Watch(), "watchdog");
            await Coro.Completed;
        });
    });

    [Coroutine]
    private async Coro Control()
    {
        try
        {
            while (true)
            {
                await Show(isNorth: true);
                await Show(isNorth: false);
            }
        }
        finally
        {
            (_isNorthGreen, _isEastGreen) = (false, false);
            Say("all lights out");
        }
    }

    // Green for three seconds, for five more while cars wait, and two seconds of red for all.
    [Coroutine]
    private async Coro Show(bool isNorth)
    {
        Set(isNorth, true);
        await Coro.Sleep(3);
        if (_sensor.CarsWait) await Coro.Sleep(5);
        Set(isNorth, false);
        await Coro.Sleep(2);
    }

    // The sensor is a task of its own, so that it can be ended from outside wherever it hangs.
    [Coroutine]
    private async Coro Watch()
    {
        while (true)
        {
            var sensor = Coro.CreateTask(_sensor.Measure(_heartbeat), "sensor");
            try
            {
                while (!(await Coro.TryWaitFor(_heartbeat.Wait(), Patience)).IsTimedOut) _heartbeat.Clear();
            }
            finally
            {
                sensor.Cancel();
            }

            await sensor.WaitWithoutThrow();
            Restarts++;
            Say("the sensor hangs: restarted");
        }
    }

    private void Set(bool isNorth, bool isGreen)
    {
        if (isNorth) _isNorthGreen = isGreen;
        else _isEastGreen = isGreen;
        Changes++;
        if (_isNorthGreen && _isEastGreen) Conflicts++;
        Say($"{(isNorth ? "north" : "east")} {(isGreen ? "green" : "red")}");
    }

    private void Say(string text) => journal.WriteLine($"{EventLoop.Current.Time.TotalSeconds,5:0.0} {text}");
}
