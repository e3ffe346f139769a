namespace CoroGen;

/// <summary>A <see cref="CoroSemaphore"/> that refuses to be released more often than it was acquired.</summary>
/// <param name="value">The number of permits; zero is legal.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
/// <remarks>Mirrors <c>asyncio.BoundedSemaphore</c>: https://docs.python.org/3/library/asyncio-sync.html#boundedsemaphore.</remarks>
public sealed class CoroBoundedSemaphore(int value = 1) : CoroSemaphore(value)
{
    private readonly int _bound = value;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">All permits are free already.</exception>
    public override void Release()
    {
        if (Value >= _bound)
        {
            throw new InvalidOperationException("BoundedSemaphore released too many times: release it once for each time that Acquire was awaited.");
        }

        base.Release();
    }
}
