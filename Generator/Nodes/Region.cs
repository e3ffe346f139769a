namespace CoroGen.Generator.Nodes;

/// <summary>A flattened <c>try</c> while its body is lowered.</summary>
internal sealed class Region(Region? parent, TryNode node)
{
    public Region? Parent => parent;

    public TryNode Node => node;

    /// <summary>Whether a cancellation must enter here as an exception.</summary>
    public bool HasHandlers { get; set; }

    /// <summary>Whether one of its catches has a filter.</summary>
    public bool HasFilter { get; set; }

    /// <summary>Whether it has a <c>finally</c> that must be skipped while suspending.</summary>
    public bool HasFinally { get; set; }

    /// <summary>Set when its <c>finally</c> holds awaits, so that jumps out of it go through code behind it.</summary>
    public PendingFinally? Pending { get; set; }
}
