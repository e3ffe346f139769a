using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A done callback that wakes a box, which waits for the callback and not for the task itself.</summary>
internal sealed class TaskEndSignal(CoroTask task, CoroutineBox box) : LoopItem
{
    private CoroutineBox? _box = box;

    /// <summary>Begins the wait.</summary>
    public void Begin()
    {
        task.AddWaiter(this);
        _box!.BeginWait();
    }

    /// <summary>Takes the callback back: the wait was cancelled.</summary>
    public void Abandon()
    {
        _box = null;
        if (!task.IsCompleted) task.RemoveWaiter(this);
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _box is { } box ? [box.Root] : [];

    internal override void Run(EventLoop loop) => _box?.Wake();
}
