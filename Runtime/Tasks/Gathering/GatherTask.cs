using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The outcome of a gather: it ends when its children have, or when the first of them fails.</summary>
/// <remarks>
/// Mirrors the future of <c>asyncio.gather()</c>. One that only a frame knows is pooled: it goes back when the frame has taken the outcome
/// and the last child has ended.
/// </remarks>
internal sealed class GatherTask<TResult> : CoroTask<TResult>, IGather
{
    [ThreadStatic]
    private static BoxPool<GatherTask<TResult>> t_pool;

    private GatherResults<TResult> _results = null!;
    private GatherNode? _first, _last;
    private int _count, _ended;
    private bool _cancelRequested;
    private bool _belongsToFrame;

    /// <summary>Makes a gather without children, for user code to hold.</summary>
    public GatherTask(GatherResults<TResult> results)
    {
        IsExposed = true;
        Initialize(results);
    }

    private GatherTask()
    {
    }

    /// <summary>A gather without children that only a frame will know.</summary>
    public static GatherTask<TResult> Rent(GatherResults<TResult> results)
    {
        var gather = t_pool.TryRent() ?? new GatherTask<TResult>();
        gather.Initialize(results);
        gather._belongsToFrame = true;
        return gather;
    }

    public void Add<T>(Coro<T> coro)
    {
        var loop = LoopOrNull ??= EventLoop.Current;
        if (coro.Box is { } box && FindStarted(box, coro.Version)) Append(box, ownsChild: false);
        else Append(loop.StartTask(coro.Box, coro.Value, coro.Version, null), ownsChild: true);
    }

    public void Add(CoroTask task)
    {
        LoopOrNull ??= task.Loop;
        if (!ReferenceEquals(LoopOrNull, task.Loop))
        {
            throw new ArgumentException($"Gather was given tasks of different loops: {task.Name} belongs to another one than those before it.", nameof(task));
        }

        Append(task, ownsChild: false);
    }

    /// <summary>Takes a coroutine or a task as the next child; a coroutine as the struct that it is.</summary>
    public GatherTask<TResult> Join<TAwaitable>(TAwaitable awaitable)
        where TAwaitable : ICoroAwaitable
    {
        // ArgumentNullException.ThrowIfNull would box a coroutine where the JIT doesn't optimise.
        if (!typeof(TAwaitable).IsValueType) ArgumentNullException.ThrowIfNull(awaitable);
        awaitable.JoinGather(this);
        return this;
    }

    /// <summary>Takes coroutines or tasks as the next children.</summary>
    public GatherTask<TResult> JoinAll<TAwaitable>(ReadOnlySpan<TAwaitable> awaitables)
        where TAwaitable : ICoroAwaitable
    {
        foreach (var awaitable in awaitables) Join(awaitable);
        return this;
    }

    /// <inheritdoc cref="JoinAll{TAwaitable}(ReadOnlySpan{TAwaitable})"/>
    public GatherTask<TResult> JoinAll<TAwaitable>(TAwaitable[] awaitables, [CallerArgumentExpression(nameof(awaitables))] string? argument = null)
        where TAwaitable : ICoroAwaitable
    {
        ArgumentNullException.ThrowIfNull(awaitables, argument);
        return JoinAll(new ReadOnlySpan<TAwaitable>(awaitables));
    }

    /// <inheritdoc cref="JoinAll{TAwaitable}(ReadOnlySpan{TAwaitable})"/>
    public GatherTask<TResult> JoinAll<TAwaitable>(IEnumerable<TAwaitable> awaitables, [CallerArgumentExpression(nameof(awaitables))] string? argument = null)
        where TAwaitable : ICoroAwaitable
    {
        ArgumentNullException.ThrowIfNull(awaitables, argument);
        foreach (var awaitable in awaitables) Join(awaitable);
        return this;
    }

    /// <summary>Begins to wait, when all children were added.</summary>
    public GatherTask<TResult> Start()
    {
        LoopOrNull ??= EventLoop.Current;
        if (_count == 0) Complete();

        // Children that had ended before count at once, without a hop.
        for (var node = _first; node is not null;)
        {
            var next = node.NextSibling;
            if (node.Child.IsCompleted) OnChildEnded(node);
            else node.Child.AddWaiter(node);
            node = next;
        }

        return this;
    }

    IEnumerable<CoroTask> IGather.Awaiters() => Awaiters();

    public void OnChildEnded(GatherNode node)
    {
        _ended++;
        node.Child.MarkRetrieved();
        if (IsCompleted)
        {
            node.Release();
            RecycleWhenUnused();
            return;
        }

        node.HasEnded = true;
        if (!_results.KeepsErrors && !node.Child.IsCompletedSuccessfully)
        {
            SetErrorOf(node.Child);
            FinishAndRelease();
        }
        else if (_ended == _count)
        {
            if (_cancelRequested) SetErrorFromCancel(node.Child);
            else SetResultCore(_results.Collect(new GatherReader(_first), _count));
            FinishAndRelease();
        }
    }

    /// <summary>Called by the frame that rented the gather, when it has no more use for it.</summary>
    public void Leave()
    {
        _belongsToFrame = false;
        RecycleWhenUnused();
    }

    internal override bool CancelCore(string? message)
    {
        if (IsCompleted) return false;
        var accepted = false;
        for (var node = _first; node is not null; node = node.NextSibling) accepted |= Cancel(node.Child, message);

        // Once a child took the request, the gather ends as cancelled whatever the children make of it.
        _cancelRequested |= accepted;
        return accepted;
    }

    internal override bool MoveNext(out TResult result) => throw new UnreachableException("A gather has no coroutine to run.");

    private protected override void ReturnToPool() => t_pool.Return(this);

    private bool Cancel(CoroTask child, string? message)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return child.CancelCore(message);

        // Gathers of gathers of gathers: too deep to be cancelled in one call.
        if (child.IsCompleted) return false;
        Loop.Enqueue(new DeferredCancel(child, message));
        return true;
    }

    private void Initialize(GatherResults<TResult> results)
    {
        _results = results;
        Status = CoroStatus.Pending;
    }

    private bool FindStarted(CoroTask box, int version)
    {
        if (box.Version != version || box.Status == CoroStatus.Created) return false;
        for (var node = _first; node is not null; node = node.NextSibling)
        {
            if (ReferenceEquals(node.Child, box)) return true;
        }

        return false;
    }

    private void Append(CoroTask child, bool ownsChild)
    {
        var node = GatherNode.Rent(this, child, ownsChild);
        if (_last is null) _first = node;
        else _last.NextSibling = node;
        _last = node;
        _count++;
    }

    private void Complete()
    {
        SetResultCore(_results.Collect(default, 0));
        Finish();
    }

    private void SetErrorFromCancel(CoroTask last)
    {
        if (last.EndsByCancellation) SetErrorOf(last);
        else SetCanceledAsError();
    }

    private void FinishAndRelease()
    {
        // Children that go on hold their own nodes and give them back when they end.
        var node = _first;
        _first = _last = null;
        while (node is not null)
        {
            var next = node.NextSibling;
            if (node.HasEnded) node.Release();
            node = next;
        }

        Finish();
    }

    private void RecycleWhenUnused()
    {
        if (IsExposed || _belongsToFrame || !IsCompleted || _ended != _count) return;
        _results = null!;
        _count = _ended = 0;
        _cancelRequested = false;
        RecycleTask();
    }
}
