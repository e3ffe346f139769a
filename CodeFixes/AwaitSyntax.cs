using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes awaits.</summary>
internal static class AwaitSyntax
{
    /// <summary>The awaited expression, in parentheses where it needs them, with the trivia of the original.</summary>
    public static AwaitExpressionSyntax Of(ExpressionSyntax expression) => SyntaxFactory
        .AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            IsPrimary(expression) ? expression.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()))
        .WithTriviaFrom(expression);

    /// <summary>The awaited expression where another stood, in parentheses where a member of it is taken.</summary>
    public static ExpressionSyntax InPlaceOf(ExpressionSyntax old, ExpressionSyntax awaited)
    {
        AwaitExpressionSyntax bare = Of(awaited.WithoutTrivia());
        bool isReceiver = old.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax;
        return isReceiver ? SyntaxFactory.ParenthesizedExpression(bare).WithTriviaFrom(old) : bare.WithTriviaFrom(old);
    }

    /// <summary>Whether an await may stand there as the code is now: no function becomes async for it, and it parts no span from its use.</summary>
    public static bool IsAllowedAt(SyntaxNode place, SemanticModel model) => IsAllowedAt(place) && !SpansInUse.AreAt(place, model);

    /// <summary>Whether an await may stand there as far as the functions and statements around it go.</summary>
    public static bool IsAllowedAt(SyntaxNode place)
    {
        foreach (SyntaxNode around in place.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return IsAsync(function.Modifiers);
                case MethodDeclarationSyntax method:
                    return IsAsync(method.Modifiers);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether await binds no tighter than the expression itself.</summary>
    private static bool IsPrimary(ExpressionSyntax expression) => expression is InvocationExpressionSyntax or SimpleNameSyntax
        or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax
        or BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax;

    private static bool IsAsync(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.AsyncKeyword) && !modifiers.Any(SyntaxKind.UnsafeKeyword);
}
