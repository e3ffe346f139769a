using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0016: awaits what the loop has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DetourFix)), Shared]
public sealed class DetourFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoopHasItsOwn];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && DetourSyntax.Title(call, target.Model) is { } title)
            target.OfferReplacement(title, call, () => DetourSyntax.Replacement(call, call, target.Model));
    }
}
