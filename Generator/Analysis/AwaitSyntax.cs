using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>Questions about syntax that several lowerings ask.</summary>
internal static class AwaitSyntax
{
    public static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };

    /// <summary>Whether the node is a lambda or local function that awaits.</summary>
    public static bool IsAwaitingFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } or LocalFunctionStatementSyntax
        && node.DescendantNodes().Any(IsAwait);

    /// <summary>Whether the innermost function around the node is a lambda or local function that awaits, so that the compiler makes a machine of it.</summary>
    public static bool IsInAwaitingFunction(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static each => each is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is { } function
            && IsAwaitingFunction(function);

    /// <summary>
    /// Whether another part of the same expression awaits, so that an await may come between the evaluation of this part and its use. What stands
    /// in the operand of an await is used before that one.
    /// </summary>
    public static bool IsBesideAwait(ExpressionSyntax expression)
    {
        SyntaxNode whole = expression;
        while (whole.Parent is { } parent and not (StatementSyntax or AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax or CatchFilterClauseSyntax or SwitchLabelSyntax))
            whole = parent;
        return whole.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(IsAwait);
    }

    /// <summary>Whether the statement has a finally, written or of its own. What enumerates without a Dispose is taken for one that has it.</summary>
    public static bool IsTry(SyntaxNode node) => node is TryStatementSyntax { Finally: not null } or UsingStatementSyntax or LockStatementSyntax or CommonForEachStatementSyntax
        or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };

    public static ExpressionSyntax StripParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner) expression = inner.Expression;
        return expression;
    }

    /// <summary>The variable, or the value, without what is only written around it: it is no copy.</summary>
    public static ExpressionSyntax Place(ExpressionSyntax expression) => Wrapped(expression) is { } inner ? Place(inner) : expression;

    /// <summary>What a wrapper stands around that leaves a variable one; null for other expressions.</summary>
    public static ExpressionSyntax? Wrapped(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => inner.Expression,
        CheckedExpressionSyntax inner => inner.Expression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => forgiven.Operand,
        _ => null,
    };

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
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax:
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
