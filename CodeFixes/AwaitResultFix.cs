using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0012: awaits the coroutine, so that its result stands where it stood.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitResultFix)), Shared]
public sealed class AwaitResultFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoroutineIsBoxed];

    private protected override void Register(FixTarget target)
    {
        // An argument can have the same span as its expression.
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } coroutine) return;
        if (target.Model.GetTypeInfo(coroutine, target.CancellationToken).Type is not INamedTypeSymbol { Name: "Coro", Arity: 1 }) return;
        if (!AwaitSyntax.IsAllowedAt(coroutine, target.Model)) return;

        target.OfferReplacement(RunCoroutineFix.AwaitIt, coroutine, () => AwaitSyntax.InPlaceOf(coroutine, coroutine));
    }
}
