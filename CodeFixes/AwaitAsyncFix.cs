using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0030: awaits the counterpart, where it takes the same arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitAsyncFix)), Shared]
public sealed class AwaitAsyncFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoopWaitsForFile];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || !AwaitSyntax.IsAllowedAt(call, target.Model)) return;
        if (AwaitInsteadFix.Renamed(call, target.Model.GetSymbolInfo(call, target.CancellationToken).Symbol?.Name + "Async") is not { } renamed) return;

        SymbolInfo found = target.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression);
        if (found.Symbol is IMethodSymbol) target.OfferReplacement(RunCoroutineFix.AwaitIt, call, () => AwaitSyntax.InPlaceOf(call, renamed));
    }
}
