using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.CodeFixes;

/// <summary>The white space of inserted code.</summary>
internal static class InsertedTrivia
{
    private const string CarriageReturnAndLineFeed = "\r\n";

    /// <summary>
    /// Keeps the formatter away: where it meets elastic trivia it also moves the user's own braces and lines, and on source with
    /// syntax errors it may fail.
    /// </summary>
    public static SyntaxNode WithoutElasticTrivia(this SyntaxNode node) => node.ReplaceTrivia(
        node.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation)),
        (_, _) => default);

    /// <summary>Ends lines as the original does.</summary>
    public static SyntaxNode WithLineEndingsOf(this SyntaxNode node, SyntaxNode original)
    {
        string ending = original.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        return ending == CarriageReturnAndLineFeed
            ? node.ReplaceTrivia(
                node.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() == "\n"),
                static (_, _) => SyntaxFactory.CarriageReturnLineFeed)
            : node;
    }
}
