namespace CoroGen;

/// <content>Coroutines that end with their owner.</content>
public sealed partial class EventLoop
{
    /// <summary>Makes a scope for the coroutines of an owner, who disposes of it when it ends.</summary>
    /// <param name="owner">Whose they are, for reports; null for nobody.</param>
    /// <param name="ended">Disposes of the scope when it is cancelled, in any thread: for owners that have such a token.</param>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    public CoroScope CreateScope(object? owner = null, CancellationToken ended = default)
    {
        ThrowIfClosed();
        return new CoroScope(this, owner, ended);
    }
}
