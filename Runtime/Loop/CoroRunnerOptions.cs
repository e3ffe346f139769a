namespace CoroGen;

/// <summary>How a <see cref="CoroRunner"/> behaves.</summary>
public sealed class CoroRunnerOptions
{
    /// <summary>Whether the loop runs in debug mode; null leaves that to the loop's own options.</summary>
    public bool? Debug { get; init; }

    /// <summary>Makes the loop; null for one with the default options.</summary>
    /// <remarks>Mirrors the argument <c>loop_factory</c> of <c>asyncio.Runner</c>.</remarks>
    public Func<EventLoop>? LoopFactory { get; init; }

    /// <summary>Whether Ctrl+C cancels the main task; true by default.</summary>
    public bool HandlesInterrupt { get; init; } = true;
}
