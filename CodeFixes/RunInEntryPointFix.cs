using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0018: the program's entry point runs a loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RunInEntryPointFix)), Shared]
public sealed class RunInEntryPointFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoLoopRuns];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaiting || awaiting.Ancestors().Any(Awaits.IsFunction)) return;

        target.OfferReplacement("Use Coro.Run", awaiting, () => VerbSyntax.Call("Run", [awaiting.Expression], target.Model, awaiting));
    }
}
