namespace CoroGen;

/// <content>Games, which drive the loop frame by frame.</content>
public sealed partial class EventLoop
{
    /// <summary>How many iterations the loop has begun: in a game, the number of the present frame, the first of which is 1.</summary>
    public long FrameCount { get; private set; }

    /// <summary>Moves the loop's clock on and runs one iteration, for a game whose time is its own.</summary>
    /// <param name="delta">How much time has passed since the last frame; not negative.</param>
    /// <returns>Whether there is work left: something ready, a timer, or a task that is not done.</returns>
    /// <exception cref="InvalidOperationException">The loop was not made with a <see cref="VirtualClock"/>; or it runs already, another one runs in this thread, or it is closed.</exception>
    public bool Tick(TimeSpan delta)
    {
        ThrowIfClosed();
        if (_virtualClock is null)
        {
            throw new InvalidOperationException(
                "The clock of this event loop cannot be moved by hand: make the loop with new EventLoopOptions { TimeProvider = new VirtualClock() }, or call Tick() without a time.");
        }

        _virtualClock.Advance(delta);
        return Tick();
    }

    /// <summary>Moves the loop's clock on by seconds and runs one iteration, for a game whose time is its own.</summary>
    /// <inheritdoc cref="Tick(TimeSpan)"/>
    /// <param name="seconds">How long ago the last frame was, in seconds.</param>
    public bool Tick(double seconds) => Tick(Seconds.ToTimeSpan(seconds));
}
