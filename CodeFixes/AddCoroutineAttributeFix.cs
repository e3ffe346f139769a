using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0007: marks the override as a coroutine too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddCoroutineAttributeFix)), Shared]
public sealed class AddCoroutineAttributeFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.OverrideIsNotCoroutine];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return;

        target.OfferReplacement("Add [Coroutine]", method, () => WithAttribute(method));
    }

    private static MethodDeclarationSyntax WithAttribute(MethodDeclarationSyntax method)
    {
        // Comments stay on top; the method moves to the line below with the same indentation.
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        NameSyntax name = SyntaxFactory.ParseName(CoroGenNames.CoroutineAttribute).WithAdditionalAnnotations(Simplifier.Annotation);
        AttributeListSyntax attribute = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        MethodDeclarationSyntax bare = method.WithLeadingTrivia(method.Indentation());
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, attribute));
    }
}
