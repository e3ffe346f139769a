namespace CoroGen.Generator.Nodes;

internal sealed class GotoNode(Label target) : Node
{
    public Label Target => target;
}
