using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0022 where nothing gives the lock back: the end of the block does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoldLockFix)), Shared]
public sealed class HoldLockFix : CoroutineFixProvider
{
    private const string Name = "held";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LockIsMisused];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } awaited)
            return;

        // Not for what waits for itself: that would go on doing so.
        if (target.Model.GetOperation(awaited.Expression, target.CancellationToken) is not IInvocationOperation call || !LockUses.IsAcquire(call)) return;
        if (LockUses.LockOf(call.Instance) is not { } held || LockUses.HeldAround(call).Any(other => LockUses.IsSame(other, held))) return;
        target.OfferReplacement("Hold it to the end of the block", statement, () => Holding(statement, awaited, UnusedName(target)));
    }

    private static LocalDeclarationStatementSyntax Holding(ExpressionStatementSyntax statement, AwaitExpressionSyntax awaited, string name)
    {
        VariableDeclaratorSyntax variable = SyntaxFactory
            .VariableDeclarator(SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space))
            .WithInitializer(SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), awaited.WithoutTrivia()));
        return SyntaxFactory
            .LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.SingletonSeparatedList(variable)))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithSemicolonToken(statement.SemicolonToken)
            .WithLeadingTrivia(statement.GetLeadingTrivia());
    }

    private static string UnusedName(FixTarget target)
    {
        SyntaxNode member = target.Node.Ancestors().OfType<MemberDeclarationSyntax>().First();
        HashSet<string> taken = [.. member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];
        string name = Name;
        for (int number = 2; taken.Contains(name); number++) name = Name + number;
        return name;
    }
}
