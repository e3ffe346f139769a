using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CoroGen.CompilerServices;

/// <summary>What the builder knows of a <see cref="AsyncMethodBox{TStateMachine,TResult}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal abstract class AsyncMethodBox<TResult> : CoroTask<TResult>, IAsyncMethodBox
{
    private CoroTask? _child;
    private bool _returned;
    private TResult? _value;
    private ExceptionDispatchInfo? _exception;
    private CoroTask? _awaited;
    private bool _isSuspended;
    private bool _atForeignAwaiter;

    internal sealed override bool DefersCancellation => _atForeignAwaiter && HasHandlers && !CanCancelAwait;

    public void Return(TResult value)
    {
        _value = value;
        _returned = true;
    }

    public void Fail(Exception exception) => _exception = Capture(exception);

    public void AwaitChild(CoroTask child, int version)
    {
        child.Claim(version);
        child.BecomeChild(this);
        _child = child;
    }

    public void Await<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        if (awaiter is ICoroAwaiter)
        {
            ((ICoroAwaiter)awaiter).Suspend(this);
            if (!HasHandlers) _awaited = Awaited as CoroTask;
            return;
        }

        _atForeignAwaiter = true;
        if (HasHandlers) PrepareCancel(ref awaiter);
        AwaitOnCompleted(ref awaiter);
    }

    public void AwaitUnsafe<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : ICriticalNotifyCompletion
    {
        if (awaiter is ICoroAwaiter)
        {
            ((ICoroAwaiter)awaiter).Suspend(this);
            if (!HasHandlers) _awaited = Awaited as CoroTask;
            return;
        }

        _atForeignAwaiter = true;
        if (HasHandlers) PrepareCancel(ref awaiter);
        AwaitUnsafeOnCompleted(ref awaiter);
    }

    internal sealed override bool MoveNext(out TResult result)
    {
        if (!RunToSuspension())
        {
            result = default!;
            return false;
        }

        var exception = _exception;
        result = _value!;
        Clear();
        exception?.Throw();
        return true;
    }

    internal sealed override bool Advance()
    {
        if (!RunToSuspension()) return false;

        // The machine has caught the exception: to throw it once more would double its price at each level.
        if (_exception is not null) SetError(_exception);
        else SetResultCore(_value!);
        Clear();
        return true;
    }

    private bool RunToSuspension()
    {
        if (_isSuspended)
        {
            _isSuspended = false;
            if (!HasHandlers)
            {
                if (LeaveByCancellation()) return false;
                _exception = Root.Cancellation.TakeAwaitError();
                if (_exception is not null) return true;
            }
        }

        if (_atForeignAwaiter)
        {
            _atForeignAwaiter = false;
            if (Root.Cancellation.HasArrival) EnterAwait();
        }

        while (true)
        {
            RunMachine();
            if (_returned || _exception is not null) return true;
            if (_child is not { } child)
            {
                _isSuspended = true;
                return false;
            }

            _child = null;
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                Root.PendingStart = child;
                Suspend(child);
                return false;
            }

            if (!child.Advance())
            {
                if (!IsUnwinding)
                {
                    Suspend(child);
                    return false;
                }

                if (!HasHandlers)
                {
                    child.Recycle();
                    return false;
                }

                Root.Cancellation.EndIn(child);
            }
        }
    }

    /// <summary>Hands a cancellation, or the failure of the await itself, to the await of another library at which the machine stands.</summary>
    private void EnterAwait()
    {
        var cancellation = Root.Cancellation;
        if (cancellation.Take())
        {
            CancelAwait();
            return;
        }

        var error = cancellation.TakeAwaitError()!;
        if (CanCancelAwait) ThrowAtAwait(error.SourceException);
        else cancellation.ReportAwaitError(error.SourceException);
    }

    private void Suspend(CoroTask child)
    {
        if (!HasHandlers) _awaited = child;
        _isSuspended = true;
    }

    /// <summary>Leaves the machine where it stands, if a cancellation arrives there: nothing of it has to run for that.</summary>
    private bool LeaveByCancellation()
    {
        var awaited = _awaited;
        _awaited = null;
        if (Root.Cancellation.Take() && awaited is not { EndsByCancellation: true })
        {
            Unwind();
            return true;
        }

        if (awaited is not { EndsByCancellation: true }) return false;
        var isChild = awaited.Parent is not null;
        UnwindBy(awaited);
        if (isChild) awaited.Recycle();
        return true;
    }

    /// <summary>Whether the method has a <c>catch</c>, a <c>finally</c> or a <c>using</c>, to which a cancellation has to be thrown.</summary>
    private protected abstract bool HasHandlers { get; }

    /// <summary>Whether the await at which the machine stands can be made to throw.</summary>
    private protected abstract bool CanCancelAwait { get; }

    /// <summary>Runs the compiler's state machine to its end or its next await.</summary>
    private protected abstract void RunMachine();

    /// <summary>Looks for a way to make an await of this kind throw.</summary>
    private protected abstract void PrepareCancel<TAwaiter>(ref TAwaiter awaiter);

    /// <summary>Makes the await at which the machine stands throw the cancellation.</summary>
    private protected abstract void CancelAwait();

    /// <summary>Makes the await at which the machine stands throw what it failed with.</summary>
    private protected abstract void ThrowAtAwait(Exception exception);

    /// <summary>Makes the box as new, for its pool.</summary>
    private protected void Forget()
    {
        _isSuspended = _atForeignAwaiter = false;
        _child = null;
        Clear();
    }

    private void Clear()
    {
        _returned = false;
        _value = default;
        _exception = null;
        _awaited = null;
    }
}
