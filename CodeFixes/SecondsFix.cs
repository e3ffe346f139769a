using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0015: writes the milliseconds as seconds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecondsFix)), Shared]
public sealed class SecondsFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DurationIsInMilliseconds];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } duration) return;

        target.OfferReplacement("Convert to seconds", duration, () => MillisecondsSyntax.AsSeconds(duration));
    }
}
