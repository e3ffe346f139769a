using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.CodeFixes;

/// <summary>Offers to take a [Coroutine] attribute away.</summary>
internal static class CoroutineAttributeRemoval
{
    public const string Title = "Remove [Coroutine]";

    /// <summary>Offers it if the attribute stands on this declaration, and not on another part of a partial method.</summary>
    public static void Offer(FixTarget target, SyntaxNode declaration)
    {
        if (CoroutineTypes.Find(target.Model.Compilation) is not { } types) return;

        foreach (AttributeSyntax attribute in declaration.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes))
        {
            ISymbol? constructor = target.Model.GetSymbolInfo(attribute, target.CancellationToken).Symbol;
            if (types.IsCoroutineAttribute(constructor?.ContainingType)) target.OfferDeletion(Title, SpanToDelete(attribute));
        }
    }

    private static TextSpan SpanToDelete(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        SyntaxToken next = attribute.GetLastToken().GetNextToken();
        if (next.IsKind(SyntaxKind.CommaToken)) return TextSpan.FromBounds(attribute.SpanStart, next.GetNextToken().SpanStart);

        SyntaxToken previous = attribute.GetFirstToken().GetPreviousToken();
        if (previous.IsKind(SyntaxKind.CommaToken)) return TextSpan.FromBounds(previous.SpanStart, attribute.Span.End);

        // The whole list, and the line break and indentation behind it unless a comment stands there.
        SyntaxToken behind = list.GetLastToken().GetNextToken();
        bool isBlank = list.GetTrailingTrivia().Concat(behind.LeadingTrivia)
            .All(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);
        return isBlank ? TextSpan.FromBounds(list.SpanStart, behind.SpanStart) : list.Span;
    }
}
