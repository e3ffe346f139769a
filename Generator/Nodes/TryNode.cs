namespace CoroGen.Generator.Nodes;

/// <summary>A <c>try</c> around flattened code; its handlers hold no await.</summary>
internal sealed class TryNode : Node
{
    public List<Node> Body { get; set; } = new();

    public List<CatchNode> Catches { get; } = new();

    public List<Node>? Finally { get; set; }

    /// <summary>The label before it, through which a resume enters it.</summary>
    public Label Entry { get; set; } = null!;

    /// <summary>The awaits inside, at any depth.</summary>
    public List<AwaitNode> Awaits { get; } = new();
}
