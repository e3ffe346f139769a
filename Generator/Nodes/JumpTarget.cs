namespace CoroGen.Generator.Nodes;

/// <summary>A label, and the <c>try</c> it stands in.</summary>
internal sealed class JumpTarget(Label label, Region? region)
{
    public Label Label => label;

    public Region? Region => region;
}
