using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes calls of the verbs of <c>Coro</c>.</summary>
internal static class VerbSyntax
{
    /// <summary>A call with the trivia of what it replaces.</summary>
    public static InvocationExpressionSyntax Call(string verb, IEnumerable<ExpressionSyntax> arguments, SemanticModel model, ExpressionSyntax replaced) => Call(
        verb,
        SyntaxFactory.ArgumentList(List([.. arguments.Select(static argument => SyntaxFactory.Argument(argument.WithoutTrivia()))])),
        model,
        replaced);

    /// <summary>Likewise with arguments as they stand, which may have comments.</summary>
    public static InvocationExpressionSyntax Call(string verb, ArgumentListSyntax arguments, SemanticModel model, ExpressionSyntax replaced) => SyntaxFactory
        .InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory
                    .ParseExpression(CoroGenNames.Shortened(CoroGenNames.Coro, model, replaced.SpanStart))
                    .WithAdditionalAnnotations(CoroGenNames.Inserted),
                SyntaxFactory.IdentifierName(verb)),
            arguments)
        .WithTriviaFrom(replaced);

    /// <summary>A call of a method of the expression, with the trivia of the expression.</summary>
    public static InvocationExpressionSyntax CallOn(ExpressionSyntax expression, string method) => SyntaxFactory
        .InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, expression.WithoutTrivia(), SyntaxFactory.IdentifierName(method)))
        .WithTriviaFrom(expression);

    private static SeparatedSyntaxList<ArgumentSyntax> List(ArgumentSyntax[] arguments) => SyntaxFactory.SeparatedList(
        arguments,
        arguments.Skip(1).Select(static _ => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)));
}
