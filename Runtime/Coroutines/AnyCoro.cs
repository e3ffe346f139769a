namespace CoroGen;

/// <summary>A <see cref="Coro"/> or a <see cref="CoroTask"/>, for the verbs that take several of them in any mixture and want no results.</summary>
public readonly struct AnyCoro
{
    private readonly Coro _coro;
    private readonly CoroTask? _task;

    private AnyCoro(Coro coro) => _coro = coro;

    private AnyCoro(CoroTask task) => _task = task;

    /// <summary>Wraps a coroutine.</summary>
    public static implicit operator AnyCoro(Coro coro) => FromCoro(coro);

    /// <summary>Wraps a task.</summary>
    public static implicit operator AnyCoro(CoroTask task) => FromCoroTask(task);

    /// <summary>Wraps a coroutine.</summary>
    public static AnyCoro FromCoro(Coro coro) => new(coro);

    /// <summary>Wraps a task.</summary>
    public static AnyCoro FromCoroTask(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new AnyCoro(task);
    }

    internal void JoinGather(IGather gather)
    {
        if (_task is null) gather.Add(_coro.Valued);
        else gather.Add(_task);
    }
}
