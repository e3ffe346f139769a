using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A task of a group, and the group's entry among its waiters.</summary>
internal sealed class GroupChild(CoroTaskGroup group, CoroTask task) : LoopItem
{
    public CoroTask Task => task;

    /// <summary>The neighbours among the group's tasks that the group does not know to have ended, in the order of their creation.</summary>
    public GroupChild? NextChild { get; set; }

    /// <inheritdoc cref="NextChild"/>
    public GroupChild? PreviousChild { get; set; }

    internal override void Run(EventLoop loop) => group.OnChildEnded(this);
}
