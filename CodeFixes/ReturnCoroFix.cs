using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0003: a coroutine returns Coro in place of a .NET task or of nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnCoroFix)), Shared]
public sealed class ReturnCoroFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongReturnType];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !method.ReturnType.Span.Contains(target.Node.Span)) return;
        if (!method.Modifiers.Any(SyntaxKind.AsyncKeyword) || method.Modifiers.Any(SyntaxKind.OverrideKeyword) || method.Modifiers.Any(SyntaxKind.PartialKeyword))
            return;

        TypeSyntax returned = method.ReturnType;
        if (target.Model.GetTypeInfo(returned, target.CancellationToken).Type is not INamedTypeSymbol type) return;
        if (type is not { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } and not { SpecialType: SpecialType.System_Void }) return;

        if (ReturnTypeChange.IsPossible(method, target)) target.OfferReplacement("Return Coro", returned, () => CoroGenNames.CoroInPlaceOf(returned, target.Model));
    }
}
