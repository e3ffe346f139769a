namespace CoroGen.Generator.Nodes;

internal sealed class LabelNode(Label label) : Node
{
    public Label Label => label;
}
