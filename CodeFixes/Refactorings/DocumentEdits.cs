using Microsoft.CodeAnalysis;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>What is to be replaced in a document, one in another too: an edit gets its node as the edits in it have left it.</summary>
internal sealed class DocumentEdits
{
    private readonly Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> _edits = [];

    public bool IsEmpty => _edits.Count == 0;

    public bool Has(SyntaxNode node) => _edits.ContainsKey(node);

    /// <summary>Adds an edit, unless there is one of this node already.</summary>
    public void Add<TNode>(TNode node, Func<TNode, SyntaxNode> edit)
        where TNode : SyntaxNode
    {
        if (!_edits.ContainsKey(node)) _edits.Add(node, rewritten => edit((TNode)rewritten));
    }

    public SyntaxNode Apply(SyntaxNode root) => root.ReplaceNodes(_edits.Keys, (original, rewritten) => _edits[original](rewritten));
}
