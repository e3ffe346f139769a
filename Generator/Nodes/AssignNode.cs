namespace CoroGen.Generator.Nodes;

/// <summary>The declaration of a variable, or the assignment to it, as one statement that does nothing else.</summary>
internal sealed class AssignNode(Variable target, Code value, bool declares) : Node
{
    public Variable Target => target;

    public Code Value => value;

    /// <summary>Whether the variable comes into being here, where it is not a field.</summary>
    public bool Declares => declares;
}
