namespace CoroGen.CompilerServices;

/// <summary>Stands in a state machine of the C# compiler for an enumerator that was abandoned: its disposal is no concern of the machine's any more.</summary>
internal sealed class AbandonedEnumerator<T> : IAsyncEnumerator<T>
{
    public T Current => default!;

    public ValueTask<bool> MoveNextAsync() => default;

    public ValueTask DisposeAsync() => default;
}
