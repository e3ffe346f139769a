using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>An outcome that other code sets: the bridge between callbacks and coroutines.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Mirrors <c>asyncio.Future</c>: https://docs.python.org/3/library/asyncio-future.html. Made by <see cref="EventLoop.CreateFuture{T}"/>.</remarks>
public class CoroFuture<T> : CoroTask<T>
{
    internal CoroFuture(EventLoop loop)
    {
        LoopOrNull = loop;
        Status = CoroStatus.Pending;
        if (DebugMode.IsOnSomewhere) NotePlace();
    }

    /// <summary>Ends the future with a value; who waits for it is queued.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="InvalidOperationException">It has ended already.</exception>
    public void SetResult(T result)
    {
        if (!TrySetResult(result)) throw AlreadyEnded();
    }

    /// <summary>Ends the future with an exception; who waits for it is queued.</summary>
    /// <param name="exception">What who awaits it gets thrown.</param>
    /// <exception cref="InvalidOperationException">It has ended already.</exception>
    public void SetException(Exception exception)
    {
        if (!TrySetException(exception)) throw AlreadyEnded();
    }

    /// <summary>Ends the future with a value, unless it has ended.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Whether it had not.</returns>
    public bool TrySetResult(T result)
    {
        if (IsCompleted) return false;
        SetResultCore(result);
        Finish();
        return true;
    }

    /// <summary>Ends the future with an exception, unless it has ended.</summary>
    /// <param name="exception">What who awaits it gets thrown.</param>
    /// <returns>Whether it had not.</returns>
    public bool TrySetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (IsCompleted) return false;
        SetError(exception);
        Finish();
        return true;
    }

    /// <summary>Ends the future as another task, which failed, has ended.</summary>
    private protected void TrySetErrorOf(CoroTask other)
    {
        other.MarkRetrieved();
        SetErrorOf(other);
        Finish();
    }

    internal override bool CancelCore(string? message)
    {
        if (IsCompleted)
        {
            MarkRetrieved();
            return false;
        }

        SetCanceled(message);
        return true;
    }

    private protected override string UnretrievedMessage => "Future exception was never retrieved";

    /// <summary>Ends the future as cancelled.</summary>
    private protected void SetCanceled(string? message)
    {
        EndCanceled(message);
        Finish();
    }

    internal sealed override bool MoveNext(out T result) => throw new UnreachableException("A future has no coroutine to run.");

    private InvalidOperationException AlreadyEnded() => new(
        $"The future has ended already ({Status}): its outcome can be set once. Use TrySetResult or TrySetException where several may try.");
}
