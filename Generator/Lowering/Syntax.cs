using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Questions about syntax that several lowerings ask.</summary>
internal static class Syntax
{
    /// <summary>
    /// The nodes that are flattened: those in which an await stands, outside of lambdas and local functions, and those with a using
    /// declaration that a jump may pass by.
    /// </summary>
    public static HashSet<SyntaxNode> FindSuspending(SyntaxNode declaration)
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var node in declaration.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (!IsAwait(node) && !node.IsKind(SyntaxKind.YieldReturnStatement) && !IsUsingAfterJump(node)) continue;
            for (var outer = node; outer != declaration && found.Add(outer); outer = outer.Parent!)
            {
            }
        }

        return found;
    }

    // A return becomes a goto, and C# lets no goto pass by a using declaration, not even one on its way out of the block.
    private static bool IsUsingAfterJump(SyntaxNode node) =>
        node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } declaration
        && declaration.AncestorsAndSelf().First(static outer => outer.Parent is not LabeledStatementSyntax) is { Parent: { } block } first
        && block.ChildNodes()
            .TakeWhile(statement => statement != first)
            .SelectMany(static statement => statement.DescendantNodesAndSelf(static child => child is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Any(static statement => statement is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax);

    public static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };

    /// <summary>Whether a <c>finally</c>, or what stands for one, holds an await.</summary>
    public static bool HasAwaitingFinally(HashSet<SyntaxNode> suspending) => suspending.Any(static node => node switch
    {
        FinallyClauseSyntax => true,
        AwaitExpressionSyntax => false,
        _ => IsAwait(node),
    });

    public static ExpressionSyntax StripParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner) expression = inner.Expression;
        return expression;
    }

    /// <summary>
    /// The node whose extent is the scope of a variable that is declared by the given node: a block, or the statement, section or arm that
    /// keeps its variables to itself. Null when a lambda or local function lies between.
    /// </summary>
    public static SyntaxNode? ScopeOf(SyntaxNode declaration)
    {
        for (var node = declaration; node is not null; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryClauseSyntax:
                    return null;
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax
                    when node is not StatementSyntax:
                case CatchClauseSyntax or SwitchExpressionArmSyntax:
                    return node.Parent;
                case SwitchSectionSyntax section:
                    return section.Parent;
                case BlockSyntax or BaseMethodDeclarationSyntax:
                    return node.Parent;
                case LabeledStatementSyntax:
                    break;
                case StatementSyntax when node is StatementSyntax and not BlockSyntax:
                    // An embedded statement: what it declares stays in it.
                    return node;
            }
        }

        return null;
    }
}
