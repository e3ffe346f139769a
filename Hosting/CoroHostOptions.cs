namespace CoroGen.Hosting;

/// <summary>How a <see cref="CoroHost"/> behaves.</summary>
public sealed class CoroHostOptions
{
    private readonly List<Func<Coro>> _coroutines = [];

    /// <summary>How its loop behaves.</summary>
    public EventLoopOptions Loop { get; set; } = new();

    /// <summary>How often it measures by how much the loop is late, for the meter; a second by default. Zero or less: never.</summary>
    public TimeSpan LagInterval { get; set; } = TimeSpan.FromSeconds(1);

    internal IReadOnlyList<Func<Coro>> Coroutines => _coroutines;

    /// <summary>Has a coroutine run from the start of the host; it is cancelled when the host stops. If it fails, that is logged.</summary>
    /// <param name="main">Makes the coroutine, in the loop's thread.</param>
    public CoroHostOptions Start(Func<Coro> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        _coroutines.Add(main);
        return this;
    }
}
