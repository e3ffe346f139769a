using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A <see cref="CoroTask"/> that ends with a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract partial class CoroTask<T> : CoroTask, ICoroAwaitable<T>
{
    private T? _result;

    private protected CoroTask()
    {
    }

    /// <summary>The value with which the task ended.</summary>
    /// <exception cref="InvalidOperationException">It has not ended yet.</exception>
    /// <exception cref="CoroCanceledException">It was cancelled.</exception>
    /// <remarks>Mirrors <c>Future.result()</c>. A task that failed throws its exception itself.</remarks>
    public T Result
    {
        get
        {
            if (!IsCompleted) ThrowNotCompleted();
            return GetResult();
        }
    }

    /// <inheritdoc cref="CoroTask.AsTask"/>
    public new Task<T> AsTask() => TaskBridge<T>.To(this);

    /// <inheritdoc cref="CoroTask.AddDoneCallback(Action{CoroTask}, ExecutionContext?)"/>
    public void AddDoneCallback(Action<CoroTask<T>> callback, ExecutionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        AddWaiter(new DoneCallback<T>(this, callback, context));
    }

    /// <inheritdoc cref="CoroTask.RemoveDoneCallback(Action{CoroTask})"/>
    public int RemoveDoneCallback(Action<CoroTask<T>> callback) => RemoveDoneCallbacks(callback);

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public new CoroTaskAwaiter<T> GetAwaiter() => new(this);

    /// <summary>The value, or the error, of a task that has ended.</summary>
    [StackTraceHidden]
    internal T GetResult()
    {
        if (Status != CoroStatus.Succeeded) ThrowError();
        return _result!;
    }

    /// <summary>The outcome of this box for the one awaiter of its coroutine.</summary>
    /// <exception cref="InvalidOperationException">The coroutine could not begin for that awaiter: it was awaited before, or no loop runs.</exception>
    [StackTraceHidden]
    internal T TakeResult(int version)
    {
        if (Version == version && Status == CoroStatus.Created)
        {
            _ = EventLoop.Current;
            ThrowNotCompleted();
        }

        if (IsOffered || (Parent is not null && IsCompleted && Version == version)) return TakeResult();
        Refuse(version);
        return default!;
    }

    /// <summary>The outcome of this box for who has awaited it; a child goes back to its pool.</summary>
    [StackTraceHidden]
    internal T TakeResult()
    {
        if (!IsCompleted) ThrowNotCompleted();
        if (Parent is null)
        {
            IsOffered = false;
            return GetResult();
        }

        if (Status != CoroStatus.Succeeded) ThrowErrorOfChild();
        var result = _result!;
        Recycle();
        return result;
    }

    /// <summary>Runs the coroutine on; see <see cref="ICoroutineFrame{TResult}.MoveNext"/>.</summary>
    internal abstract bool MoveNext(out T result);

    internal override bool Advance()
    {
        try
        {
            if (!MoveNext(out var result)) return false;
            SetResultCore(result);
        }
        catch (Exception exception)
        {
            SetError(exception);
        }

        return true;
    }

    /// <summary>Starts this cold box as the child of the one that awaits it: inline where the stack suffices.</summary>
    internal bool StartAsChild(CoroutineBox parent, int version, out T result)
    {
        Claim(version);
        BecomeChild(parent);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Root.PendingStart = this;
            result = default!;
            return false;
        }

        if (MoveNext(out result))
        {
            Recycle();
            return true;
        }

        if (parent.IsUnwinding) Recycle();
        return false;
    }

    /// <summary>Gives the outcome of this box, a child that was suspended and has ended since, to the one that awaits it.</summary>
    internal bool FinishAsChild(CoroutineBox parent, out T result)
    {
        Debug.Assert(IsCompleted, "A parent is resumed when its child has ended.");
        if (Status == CoroStatus.Succeeded)
        {
            result = _result!;
            Recycle();
            return true;
        }

        if (Status == CoroStatus.Faulted) RecycleAndThrow();
        result = default!;
        parent.UnwindBy(this);
        Recycle();
        return false;
    }

    /// <summary>Keeps a value as the outcome.</summary>
    private protected void SetResultCore(T result)
    {
        _result = result;
        Status = CoroStatus.Succeeded;
    }

    /// <summary>Gives a box that was a child, and has ended, back to its pool.</summary>
    internal sealed override void Recycle()
    {
        _result = default;
        ResetForPool();
        ReturnToPool();
    }

    private protected override void DropResult() => _result = default;

    private protected virtual void ReturnToPool()
    {
    }

    [DoesNotReturn]
    [StackTraceHidden]
    private void ThrowErrorOfChild()
    {
        var error = Error;
        var message = CancelMessage;
        if (error is not null) NoteRethrow(error);
        Recycle();
        error?.Throw();
        throw new CoroCanceledException(message);
    }

    [DoesNotReturn]
    [StackTraceHidden]
    private void RecycleAndThrow()
    {
        var error = Error!;
        NoteRethrow(error);
        Recycle();
        error.Throw();
    }
}
