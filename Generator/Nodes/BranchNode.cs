namespace CoroGen.Generator.Nodes;

/// <summary>Jumps when a condition has the given value.</summary>
internal sealed class BranchNode(Code condition, bool when, Label target) : Node
{
    public Code Condition => condition;

    public bool When => when;

    public Label Target => target;
}
