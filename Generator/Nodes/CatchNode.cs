using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Nodes;

internal sealed class CatchNode(Code header, List<Node> body)
{
    public Code Header => header;

    public List<Node> Body => body;

    public bool HasFilter { get; set; }

    /// <summary>What of the user's code its head is; null for a clause of the generator's own.</summary>
    public SyntaxNode? HeadSource { get; set; }
}
