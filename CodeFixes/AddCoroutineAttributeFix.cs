using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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

        target.OfferReplacement("Add [Coroutine]", method, () => CoroutineAttributeSyntax.AddTo(method, target.Model, method.SpanStart));
    }
}
