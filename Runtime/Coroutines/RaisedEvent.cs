namespace CoroGen;

/// <summary>Takes the first raising of an event, from any thread, to the future of a loop.</summary>
internal sealed class RaisedEvent<T>(EventLoop loop)
{
    public CoroFuture<T> Future { get; } = loop.CreateFuture<T>();

    public void Raise() => Raise(default!);

    public void Raise(object? sender, T arguments) => Raise(arguments);

    public void Raise(T value)
    {
        if (ReferenceEquals(EventLoop.CurrentOrNull, loop)) Future.TrySetResult(value);
        else if (!loop.IsClosed) loop.CallSoonThreadSafe(static state => state.Future.TrySetResult(state.value), (Future, value));
    }
}
