using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0026 in a catch clause: catches what the token throws.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CatchTokenFix)), Shared]
public sealed class CatchTokenFix : CoroutineFixProvider
{
    private const string Canceled = "System.OperationCanceledException";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.TokenIsNotCaught];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<CatchDeclarationSyntax>() is not { Type: var caught }) return;

        target.OfferReplacement(
            "Catch OperationCanceledException",
            caught,
            () => CoroGenNames.Type(Canceled, target.Model, caught.SpanStart).WithTriviaFrom(caught));
    }
}
