using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The one frame behind all overloads of <c>Timeout</c> that take the body: it throws when the time is over.</summary>
internal struct TimeoutFrame<T> : ICoroutineFrame<T>
{
    private LimitedBody<T> _body;

    public void Start(TimeSpan? time, bool isDelay, Delegate body) => _body.Start(time, isDelay, body);

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (_body.MoveNext(box, out result, out var isTimedOut)) return true;
        if (isTimedOut) CoroTimeout.ThrowTimeout(_body.TakeCancellation(box));
        return false;
    }
}
