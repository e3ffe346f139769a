using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Where a dropped coroutine stands: what to replace when it runs after all.</summary>
internal sealed class DroppedPlace
{
    private DroppedPlace(SyntaxNode dropped, SyntaxNode kept)
    {
        Dropped = dropped;
        Kept = kept;
    }

    /// <summary>The coroutine together with the discard, the assignment or the declaration that dropped it.</summary>
    public SyntaxNode Dropped { get; }

    /// <summary>The same, but a discard stays: <c>_ = Coro.CreateTask(F())</c>.</summary>
    public SyntaxNode Kept { get; }

    public static DroppedPlace? Of(ExpressionSyntax coroutine, FixTarget target)
    {
        ExpressionSyntax outer = coroutine;
        while (outer.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax) outer = (ExpressionSyntax)outer.Parent;

        return outer.Parent switch
        {
            AssignmentExpressionSyntax { Left: not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax }) } => null,
            AssignmentExpressionSyntax assignment when assignment.Right == outer =>
                new DroppedPlace(assignment, IsDiscard(assignment.Left, target) ? outer : assignment),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => OfDeclaration(variable, target),
            _ => new DroppedPlace(outer, outer),
        };
    }

    public SyntaxNode Replacement(ExpressionSyntax running) => Replace(Dropped, running);

    public SyntaxNode KeptReplacement(ExpressionSyntax running) => Replace(Kept, running);

    private static SyntaxNode Replace(SyntaxNode old, ExpressionSyntax running) => old is StatementSyntax
        ? SyntaxFactory.ExpressionStatement(running.WithoutTrivia()).WithTriviaFrom(old)
        : running.WithTriviaFrom(old);

    private static bool IsDiscard(ExpressionSyntax left, FixTarget target) =>
        target.Model.GetSymbolInfo(left, target.CancellationToken).Symbol is IDiscardSymbol;

    /// <summary>A declaration can go when nothing else mentions the variable.</summary>
    private static DroppedPlace? OfDeclaration(VariableDeclaratorSyntax variable, FixTarget target)
    {
        if (variable.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement }) return null;
        if (target.Model.GetDeclaredSymbol(variable, target.CancellationToken) is not { } local) return null;
        if (target.Model.GetOperation(variable, target.CancellationToken) is not { } declarator) return null;

        LocalUses uses = LocalUses.Of(local, declarator);
        return uses.Reads.Count == 0 && uses.Writes.Count == 0 ? new DroppedPlace(statement, statement) : null;
    }
}
