using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0017: the block around is that of the timeout or the group.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitUsingFix)), Shared]
public sealed class AwaitUsingFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BlockIsNotClosed];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<StatementSyntax>() is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration) return;
        if (IsAssignedAgain(declaration.Declaration.Variables[0], target)) return;
        if (declaration.Parent is SwitchSectionSyntax || !AwaitSyntax.IsAllowedAt(declaration.Declaration.Variables[0])) return;

        target.OfferReplacement("Add await using", declaration, () => declaration
            .WithoutLeadingTrivia()
            .WithAwaitKeyword(Keyword(SyntaxKind.AwaitKeyword).WithLeadingTrivia(declaration.GetLeadingTrivia()))
            .WithUsingKeyword(Keyword(SyntaxKind.UsingKeyword)));
    }

    // C# lets nobody change the variable of a using declaration.
    private static bool IsAssignedAgain(VariableDeclaratorSyntax variable, FixTarget target) =>
        target.Model.GetDeclaredSymbol(variable, target.CancellationToken) is { } local
        && target.Model.GetOperation(variable, target.CancellationToken) is { } declarator
        && LocalUses.Of(local, declarator).Writes.Count > 0;

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
