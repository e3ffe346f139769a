using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes [Coroutine].</summary>
internal static class CoroutineAttributeSyntax
{
    /// <summary>The method with the attribute on a line of its own.</summary>
    public static MethodDeclarationSyntax AddTo(MethodDeclarationSyntax method, SemanticModel model, int position)
    {
        // Comments stay on top; the method moves to the line below with the same indentation.
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        string fullName = CoroGenNames.Shortened(CoroGenNames.CoroutineAttribute, model, position);
        NameSyntax name = SyntaxFactory
            .ParseName(fullName.Substring(0, fullName.Length - nameof(Attribute).Length))
            .WithAdditionalAnnotations(CoroGenNames.Inserted);
        AttributeListSyntax attribute = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.LineFeed);
        MethodDeclarationSyntax bare = method.WithLeadingTrivia(method.Indentation());
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, attribute));
    }
}
