namespace CoroGen.Generator.Nodes;

/// <summary>Where a variable begins without a value: it has none from an earlier turn of a loop.</summary>
internal sealed class BeginNode(Variable variable) : Node
{
    public Variable Variable => variable;
}
