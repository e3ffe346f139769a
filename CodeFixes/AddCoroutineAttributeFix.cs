using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0007 and CORO0010: marks the method as a coroutine.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCoroutineAttributeFix)), Shared]
public sealed class AddCoroutineAttributeFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.OverrideIsNotCoroutine, DiagnosticIds.MethodIsNotMarked];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return;

        target.OfferReplacement("Add [Coroutine]", method, () => WithAttribute(method, target.Model));
    }

    private static MethodDeclarationSyntax WithAttribute(MethodDeclarationSyntax method, SemanticModel model)
    {
        // Comments stay on top; the method moves to the line below with the same indentation.
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        string fullName = CoroGenNames.Shortened(CoroGenNames.CoroutineAttribute, model, method.SpanStart);
        NameSyntax name = SyntaxFactory.ParseName(fullName.Substring(0, fullName.Length - nameof(Attribute).Length));
        AttributeListSyntax attribute = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.LineFeed);
        MethodDeclarationSyntax bare = method.WithLeadingTrivia(method.Indentation());
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, attribute));
    }
}
