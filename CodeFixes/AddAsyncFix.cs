using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0002: makes the method async where that is simple, else takes [Coroutine] away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAsyncFix)), Shared]
public sealed class AddAsyncFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoroutineIsNotAsync];

    private protected override void Register(FixTarget target)
    {
        SyntaxNode? declaration = target.Node.FirstAncestorOrSelf<SyntaxNode>(
            node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);
        if (declaration is null) return;

        if (declaration is MethodDeclarationSyntax method
            && AsyncConversion.Convert(method, target.Model, target.CancellationToken) is { } converted)
        {
            target.OfferReplacement("Add async", method, () => converted);
        }
        else
        {
            CoroutineAttributeRemoval.Offer(target, declaration);
        }
    }
}
