using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A task of a group, and the group's entry among its waiters. It goes back to its pool when the group has heard of the task's end.</summary>
internal sealed class GroupChild : LoopItem
{
    [ThreadStatic]
    private static BoxPool<GroupChild> t_pool;

    private CoroTaskGroup? _group;

    private GroupChild()
    {
    }

    public CoroTask Task { get; private set; } = null!;

    /// <summary>The neighbours among the group's tasks that the group does not know to have ended, in the order of their creation.</summary>
    public GroupChild? NextChild { get; set; }

    /// <inheritdoc cref="NextChild"/>
    public GroupChild? PreviousChild { get; set; }

    public static GroupChild Rent(CoroTaskGroup group, CoroTask task)
    {
        var child = t_pool.TryRent() ?? new GroupChild();
        child._group = group;
        child.Task = task;
        return child;
    }

    internal override IEnumerable<CoroTask> WaitingTasks => [_group!.Parent];

    internal override void Run(EventLoop loop)
    {
        var group = _group!;
        var task = Task;
        group.Remove(this);
        _group = null;
        Task = null!;
        NextChild = PreviousChild = null;
        t_pool.Return(this);
        group.OnChildEnded(task);
    }
}
