namespace CoroGen.CompilerServices;

/// <summary>The frame of a coroutine whose result was known when it was made.</summary>
internal struct ValueFrame<T> : ICoroutineFrame<T>
{
    public T Value;

    public readonly bool MoveNext(CoroutineBox box, out T result)
    {
        result = Value;
        return true;
    }
}
