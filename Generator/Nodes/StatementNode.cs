namespace CoroGen.Generator.Nodes;

/// <summary>A statement without an await, printed as it is.</summary>
internal sealed class StatementNode(Code text) : Node
{
    public Code Text => text;

    /// <summary>Where jumps in the text lead, beside what follows.</summary>
    public List<Label> Targets { get; set; } = new();

    /// <summary>Whether what follows may run after it.</summary>
    public bool FallsThrough { get; set; } = true;
}
