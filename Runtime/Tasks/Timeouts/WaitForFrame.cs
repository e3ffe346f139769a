using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The one frame behind all overloads of <c>WaitFor</c>: it throws when the time is over.</summary>
internal struct WaitForFrame<T> : ICoroutineFrame<T>
{
    private LimitedWait<T> _wait;

    public void Start(Coro<T> coro, TimeSpan? timeout) => _wait.Start(coro, timeout);

    public void Start(CoroTask task, TimeSpan? timeout) => _wait.Start(task, timeout);

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (_wait.MoveNext(box, out result, out var isTimedOut)) return true;
        if (isTimedOut) ThrowTimeout(_wait.TakeCancellation(box));
        return false;
    }

    [DoesNotReturn]
    private static void ThrowTimeout(Exception cancellation) => throw new TimeoutException(OutcomeMarks.WaitForMessage, cancellation);
}
