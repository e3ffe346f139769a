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
        if (target.Node.FirstAncestorOrSelf<CatchDeclarationSyntax>() is not { Type: var caught } declaration || NeedsType(declaration, target.Model)) return;

        target.OfferReplacement(
            "Catch OperationCanceledException",
            caught,
            () => CoroGenNames.Type(Canceled, target.Model, caught.SpanStart).WithTriviaFrom(caught));
    }

    /// <summary>Whether the clause uses its variable as what it catches now, and not as any exception.</summary>
    private static bool NeedsType(CatchDeclarationSyntax declaration, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(declaration) is not ILocalSymbol { Type: var caught } variable) return false;
        return declaration.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Name
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(name).ConvertedType, caught)
            && !(name.Parent is MemberAccessExpressionSyntax access && !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access).Symbol?.ContainingType, caught)));
    }
}
