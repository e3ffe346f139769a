using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The place of one child in a gather, and the gather's entry in the child's list of waiters.</summary>
internal sealed class GatherNode : LoopItem
{
    [ThreadStatic]
    private static BoxPool<GatherNode> t_pool;

    private IGather? _gather;

    private GatherNode()
    {
    }

    /// <summary>The child.</summary>
    public CoroTask Child { get; private set; } = null!;

    /// <summary>Whether the gather made the task of the child, so that nobody else holds it.</summary>
    public bool OwnsChild { get; private set; }

    /// <summary>Whether the gather knows that the child has ended.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The place of the next argument.</summary>
    public GatherNode? NextSibling { get; set; }

    public static GatherNode Rent(IGather gather, CoroTask child, bool ownsChild)
    {
        var node = t_pool.TryRent() ?? new GatherNode();
        node._gather = gather;
        node.Child = child;
        node.OwnsChild = ownsChild;
        return node;
    }

    /// <summary>Gives the node back, and the child with it when the gather alone knew it.</summary>
    public void Release()
    {
        if (OwnsChild) Child.RecycleTask();
        Child = null!;
        _gather = null;
        NextSibling = null;
        HasEnded = false;
        t_pool.Return(this);
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _gather!.Awaiters();

    internal override void Run(EventLoop loop) => _gather!.OnChildEnded(this);
}
