using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a shielded coroutine or task where nobody else can see the shield: the one frame behind all overloads of <c>Shield</c>.</summary>
internal struct ShieldFrame<T> : ICoroutineFrame<T>
{
    private CoroTask? _inner;
    private ShieldLink? _link;
    private bool _ownsInner;
    private bool _isRefused;

    /// <summary>Starts a coroutine, of whose task nobody else knows.</summary>
    public void Start(Coro<T> coro)
    {
        _inner = EventLoop.Current.StartTask(coro.Box, coro.Value, coro.Version, null);
        _link = null;
        _isRefused = false;
        _ownsInner = true;
    }

    /// <summary>Takes a task.</summary>
    public void Start(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _inner = task;
        _link = null;
        _isRefused = false;
        _ownsInner = false;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        result = default!;
        var inner = _inner!;
        if (_link is { } link)
        {
            var hasRun = link.HasRun;
            _link = null;
            link.Leave();
            if (box.TakeCancellation() && !(hasRun && inner.EndsByCancellation))
            {
                // Nobody but the frame would have seen how the task ends; if it has passed that on already, the task itself will tell.
                if (!hasRun) inner.ReportErrorAfterShield();
                return box.Unwind();
            }

            // A cancellation of the task arrives as one without a message; whoever cancelled it did not mean this task.
            if (inner.IsCanceled) return HeldCancellation.WithoutMessage.Enter(box);
        }
        else if (_isRefused)
        {
            // Unless a cancellation has come before, this throws.
            box.TakeCancellation();
            return box.Unwind();
        }
        else if (!inner.IsCompleted)
        {
            _isRefused = inner.IsForeignTo(box);
            if (_isRefused) box.FailAwait(inner.ForeignError());
            else _link = ShieldLink.Begin(box, inner);
            return false;
        }

        if (inner.EndsByCancellation) return box.UnwindBy(inner);
        inner.ThrowIfNotSuccessful();

        // Any task can stand where no value is wanted.
        if (typeof(T) != typeof(VoidResult)) result = Unsafe.As<CoroTask<T>>(inner).GetResult();
        _inner = null;
        if (_ownsInner) inner.RecycleTask();
        return true;
    }
}
