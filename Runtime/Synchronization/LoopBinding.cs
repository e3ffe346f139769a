namespace CoroGen;

/// <summary>The loop that a primitive belongs to: the first one in which a box waited for it.</summary>
internal struct LoopBinding
{
    private EventLoop? _loop;

    /// <summary>Binds the primitive to a loop, if it is not bound yet.</summary>
    /// <exception cref="InvalidOperationException">It is bound to another one.</exception>
    public void Bind(EventLoop loop, object primitive)
    {
        if (ReferenceEquals(_loop, loop)) return;
        if (_loop is not null)
        {
            throw new InvalidOperationException(
                $"{primitive} is bound to a different event loop: coroutines of another loop already waited for it. Make one for each loop.");
        }

        _loop = loop;
    }
}
