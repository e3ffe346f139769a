using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace CoroGen.CompilerServices;

/// <summary>
/// An async iterator on a generated frame. Coroutines poll the frame as a part of their own; for everyone else each move is a task of its
/// own on the loop, which begins at once.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CoroutineIterator<T> : LoopItem, IAsyncEnumerable<T>, IAsyncEnumerator<T>, IValueTaskSource<bool>, IValueTaskSource
{
    private int _isTaken;
    private bool _hasBegun;
    private bool _isSuspended;
    private CancellationToken _token;
    private EventLoop? _loop;

    // The iterator of the compiler's that does the work where no loop runs.
    private IAsyncEnumerator<T>? _machine;

    // The move that someone other than a coroutine waits for.
    private CoroTask<bool>? _move;
    private short _moveVersion;

    private protected CoroutineIterator()
    {
    }

    /// <summary>Whether user code may hold this object: then it cannot go back to its pool.</summary>
    internal bool IsExposed { get; set; }

    /// <summary>Whether it runs on the compiler's machine, so that nobody can poll it.</summary>
    internal bool IsForeign => _machine is not null;

    /// <inheritdoc/>
    public abstract T Current { get; }

    /// <summary>A copy of the frame.</summary>
    internal abstract object BoxedFrame { get; }

    /// <summary>The item that the compiler's machine gave.</summary>
    private protected IAsyncEnumerator<T>? Machine => _machine;

    /// <summary>The iterator itself the first time, later another one with the same arguments.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0) return CopyUnstarted().Take(cancellationToken);
        KeepUnstarted();
        return Take(cancellationToken);
    }

    /// <summary>Runs to the next item.</summary>
    /// <exception cref="InvalidOperationException">It is running already.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        if (UseMachine() is { } machine) return machine.MoveNextAsync();
        BeginMove();
        if (RunForForeigner(out var task)) return new ValueTask<bool>(task!);
        return _move!.IsCompletedSuccessfully ? new ValueTask<bool>(TakeMoved()) : new ValueTask<bool>(this, _moveVersion);
    }

    /// <summary>Runs the <c>finally</c> blocks around the item that was yielded last.</summary>
    /// <exception cref="NotSupportedException">It is running.</exception>
    [SuppressMessage("Usage", "CA1816", Justification = "There is no finalizer, and there will be none.")]
    public ValueTask DisposeAsync()
    {
        if (UseMachine() is { } machine) return machine.DisposeAsync();
        if (!BeginDisposing()) return default;
        if (RunForForeigner(out var task)) return new ValueTask(task!);
        if (!_move!.IsCompletedSuccessfully) return new ValueTask(this, _moveVersion);
        TakeMoved();
        return default;
    }

    /// <summary>Says that the next item is wanted.</summary>
    internal void BeginMove()
    {
        if (_isSuspended)
        {
            throw new InvalidOperationException("The async iterator is running already: await the ValueTask of one MoveNextAsync before the next call.");
        }

        if (_hasBegun) return;
        _hasBegun = true;
        if (_token.CanBeCanceled) LinkToken(_token);
    }

    /// <summary>Says that no more items are wanted.</summary>
    /// <returns>Whether there are <c>finally</c> blocks to be run by <see cref="MoveNext"/>.</returns>
    internal bool BeginDisposing()
    {
        if (_isSuspended)
        {
            throw new NotSupportedException("The async iterator is running: it can be disposed of when the ValueTask of its last MoveNextAsync was awaited.");
        }

        _hasBegun = true;
        return BeginDisposingFrame();
    }

    /// <summary>Runs the frame as a part of a box.</summary>
    internal bool MoveNext(CoroutineBox box, out bool result)
    {
        // Iterators that iterate others stand one above the other for each item.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!ReferenceEquals(_loop, box.LoopOrNull)) _loop = box.LoopOrNull;
        _isSuspended = false;
        if (RunFrame(box, out result)) return true;
        _isSuspended = !box.IsUnwinding;
        return false;
    }

    /// <summary>Makes the object the enumerator of its only consumer, who gives it back to its pool.</summary>
    internal CoroutineIterator<T> TakeForOnce(CancellationToken token)
    {
        _isTaken = 1;
        return Take(token);
    }

    /// <summary>Gives an iterator that has ended, and that nobody can see any more, back to its pool.</summary>
    internal void Recycle()
    {
        if (_isSuspended || IsForeign || _move is not null) return;
        _isTaken = 0;
        _hasBegun = false;
        _token = default;
        _loop = null;
        ReturnToPool();
    }

    internal sealed override void Run(EventLoop loop) => throw new InvalidOperationException("An iterator is no work for the loop.");

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => StatusOf(token);

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => StatusOf(token);

    /// <inheritdoc/>
    bool IValueTaskSource<bool>.GetResult(short token) => GetMoved(token);

    /// <inheritdoc/>
    void IValueTaskSource.GetResult(short token) => GetMoved(token);

    /// <inheritdoc/>
    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        ContinueWith(continuation, state, token);

    /// <inheritdoc/>
    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        ContinueWith(continuation, state, token);

    /// <summary>Runs the frame.</summary>
    private protected abstract bool RunFrame(CoroutineBox box, out bool result);

    private protected abstract bool BeginDisposingFrame();

    private protected abstract void LinkToken(CancellationToken token);

    private protected abstract IAsyncEnumerator<T> MakeMachine(CancellationToken token);

    /// <summary>Keeps the frame as it is, for copies.</summary>
    private protected abstract void KeepUnstarted();

    /// <summary>Makes an iterator with the arguments of this one.</summary>
    private protected abstract CoroutineIterator<T> CopyUnstarted();

    private protected abstract void ReturnToPool();

    private CoroutineIterator<T> Take(CancellationToken token)
    {
        _isTaken = 1;
        _token = token;
        return this;
    }

    // Where no loop runs, the iterator can do what needs none.
    private IAsyncEnumerator<T>? UseMachine()
    {
        if (_hasBegun || EventLoop.CurrentOrNull is not null) return _machine;
        _hasBegun = true;
        return _machine = MakeMachine(_token);
    }

    /// <summary>Begins a move for someone who is no coroutine.</summary>
    /// <param name="task">The move, if it has to run on another thread.</param>
    /// <returns>Whether it has to run on another thread; otherwise it is a task of the running loop.</returns>
    private bool RunForForeigner(out Task<bool>? task)
    {
        var box = FrameBox<IteratorMoveFrame<T>, bool>.Rent();
        box.Frame.Start(this);
        var loop = _loop ?? EventLoop.Current;
        if (!ReferenceEquals(loop, EventLoop.CurrentOrNull))
        {
            task = loop.RunCoroutineThreadSafe(new Coro<bool>(box));
            return true;
        }

        task = null;
        _moveVersion++;
        _move = box;
        loop.StartNow(box);
        return false;
    }

    private ValueTaskSourceStatus StatusOf(short token) => MoveOf(token) switch
    {
        { IsCompleted: false } => ValueTaskSourceStatus.Pending,
        { IsCompletedSuccessfully: true } => ValueTaskSourceStatus.Succeeded,
        { IsCanceled: true } => ValueTaskSourceStatus.Canceled,
        _ => ValueTaskSourceStatus.Faulted,
    };

    private bool GetMoved(short token)
    {
        if (!MoveOf(token).IsCompleted) throw new InvalidOperationException("The move of the async iterator has not ended yet.");
        return TakeMoved();
    }

    private bool TakeMoved()
    {
        var move = _move!;
        _move = null;
        try
        {
            Cancellation.ThrowArrival(move);
            return move.GetResult();
        }
        finally
        {
            move.RecycleTask();
        }
    }

    private CoroTask<bool> MoveOf(short token) =>
        _move is { } move && token == _moveVersion ? move : throw new InvalidOperationException("The ValueTask of an async iterator can be awaited only once.");

    private void ContinueWith(Action<object?> continuation, object? state, short token)
    {
        var move = MoveOf(token);

        // A coroutine on the compiler's machine waits for the move as it does for any task, so that a cancellation finds its way into it.
        if (state is Action { Target: ExternalWait wait } && !move.IsCompleted) move.Suspend(wait.TakeBox());
        else move.ContinueForForeignAwaiter(() => continuation(state));
    }
}
