using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>What stands before a shielded task: it ends as the task does, but cancelling it does not reach the task.</summary>
/// <remarks>Mirrors the future of <c>asyncio.shield()</c>.</remarks>
internal sealed class ShieldTask<T> : CoroFuture<T>
{
    private readonly CoroTask _inner;
    private readonly Follower _follower;

    public ShieldTask(CoroTask inner)
        : base(inner.Loop)
    {
        _inner = inner;
        _follower = new Follower(this);
        inner.AddWaiter(_follower);
    }

    internal override bool CancelCore(string? message)
    {
        if (!base.CancelCore(message)) return false;
        _follower.Leave(_inner);
        return true;
    }

    /// <summary>The shield's entry among the waiters of the task.</summary>
    private sealed class Follower(ShieldTask<T> outer) : LoopItem
    {
        private bool _hasLeft;

        public void Leave(CoroTask inner)
        {
            _hasLeft = true;
            if (inner.IsCompleted) return;
            inner.RemoveWaiter(this);
            inner.ReportErrorAfterShield();
        }

        internal override IEnumerable<CoroTask> WaitingTasks => outer.Awaiters();

        internal override void Run(EventLoop loop)
        {
            if (_hasLeft || outer.IsCompleted) return;
            outer.Follow();
        }
    }

    private void Follow()
    {
        if (_inner.IsCanceled) SetCanceled(null);
        else if (!_inner.IsCompletedSuccessfully) TrySetErrorOf(_inner);
        else TrySetResult(typeof(T) == typeof(VoidResult) ? default! : ((CoroTask<T>)_inner).GetResult());
    }
}
