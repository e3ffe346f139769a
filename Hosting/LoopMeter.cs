using System.Diagnostics.Metrics;

namespace CoroGen.Hosting;

/// <summary>The figures of a loop, in the meter <c>CoroGen</c>.</summary>
internal sealed partial class LoopMeter : IDisposable
{
    private readonly Meter _meter = new("CoroGen");
    private readonly Histogram<double> _lag;

    public LoopMeter(EventLoop loop)
    {
        _meter.CreateObservableUpDownCounter("corogen.tasks.live", () => loop.TaskCount, "{task}", "Tasks that have begun and have not ended");
        _meter.CreateObservableUpDownCounter("corogen.queue.ready", () => loop.ReadyCount, "{item}", "Steps and callbacks that are ready to run");
        _meter.CreateObservableUpDownCounter("corogen.timers", () => loop.TimerCount, "{timer}", "Timers that are set");
        _meter.CreateObservableCounter("corogen.iterations", () => loop.FrameCount, "{iteration}", "Iterations of the loop");
        _meter.CreateObservableCounter("corogen.pool.created", static () => CoroPool.Created, "{object}", "Objects that were made because a pool was empty");
        _lag = _meter.CreateHistogram<double>("corogen.loop.lag", "s", "How late the loop comes to a timer: what steps hold it up");
    }

    /// <summary>Sets timers, and notes by how much they are late.</summary>
    [Coroutine]
    public async Coro MeasureLag(TimeSpan interval)
    {
        while (true)
        {
            var due = EventLoop.Current.Time + interval;
            await Coro.Sleep(interval);
            _lag.Record(Math.Max(0, (EventLoop.Current.Time - due).TotalSeconds));
        }
    }

    public void Dispose() => _meter.Dispose();
}
