using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The one frame behind all overloads of <c>TryTimeout</c>: it says when the time is over, and makes no exception of that.</summary>
internal struct TryTimeoutFrame<T> : ICoroutineFrame<Outcome<T>>
{
    private LimitedBody<T> _body;

    public void Start(TimeSpan? time, bool isDelay, Delegate body) => _body.Start(time, isDelay, body);

    public bool MoveNext(CoroutineBox box, out Outcome<T> result)
    {
        if (_body.MoveNext(box, out var value, out var isTimedOut))
        {
            result = new Outcome<T>(value);
            return true;
        }

        result = Outcome<T>.TimedOut();
        if (isTimedOut) _body.DropCancellation(box);
        return isTimedOut;
    }
}
