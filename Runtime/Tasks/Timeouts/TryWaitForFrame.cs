using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The one frame behind all overloads of <c>TryWaitFor</c>: it says when the time is over, and makes no exception of that.</summary>
internal struct TryWaitForFrame<T> : ICoroutineFrame<Outcome<T>>
{
    private LimitedWait<T> _wait;

    public void Start(Coro<T> coro, TimeSpan? timeout) => _wait.Start(coro, timeout);

    public void Start(CoroTask task, TimeSpan? timeout) => _wait.Start(task, timeout);

    public bool MoveNext(CoroutineBox box, out Outcome<T> result)
    {
        if (_wait.MoveNext(box, out var value, out var isTimedOut))
        {
            result = new Outcome<T>(value);
            return true;
        }

        result = Outcome<T>.TimedOut();
        if (isTimedOut) _wait.DropCancellation(box);
        return isTimedOut;
    }
}
