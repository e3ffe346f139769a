using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.CodeFixes;

internal static class IndentationExtensions
{
    /// <summary>The white space in front of the node on its line, without the comments and lines above.</summary>
    public static SyntaxTriviaList Indentation(this SyntaxNode node)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
            : default;
    }
}
