using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes;

/// <summary>Comments in the midst of what a fix takes away: they are kept above the statement that it stood in.</summary>
internal static class LostComments
{
    /// <summary>The changes of the text that put one node in the place of another, and keep the comments.</summary>
    public static IEnumerable<TextChange> Replace(SyntaxNode old, SyntaxNode changed)
    {
        string replacement = changed.ToFullString();
        var lost = CommentsIn(old).ToList();
        foreach (string kept in CommentsIn(changed)) lost.Remove(kept);
        if (lost.Count == 0 || StartOf(old) is not { } start) return [new TextChange(old.FullSpan, replacement)];
        SourceText text = old.SyntaxTree.GetText();
        TextLine line = text.Lines.GetLineFromPosition(start);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, start));
        if (indentation.Trim().Length > 0) return [new TextChange(old.FullSpan, replacement)];
        string end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        string above = string.Concat(lost.Select(comment => comment + (end.Length > 0 ? end : "\n") + indentation));
        return start == old.SpanStart
            ? [new TextChange(old.FullSpan, replacement.Insert(changed.SpanStart - changed.FullSpan.Start, above))]
            : [new TextChange(new TextSpan(start, 0), above), new TextChange(old.FullSpan, replacement)];
    }

    private static int? StartOf(SyntaxNode node) =>
        (node.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>())?.SpanStart;

    private static IEnumerable<string> CommentsIn(SyntaxNode node) => node.DescendantTrivia()
        .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(static trivia => trivia.ToString());
}
