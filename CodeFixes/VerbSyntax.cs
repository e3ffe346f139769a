using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes calls of the verbs of <c>Coro</c>.</summary>
internal static class VerbSyntax
{
    /// <summary>A call with the trivia of what it replaces.</summary>
    public static InvocationExpressionSyntax Call(string verb, IEnumerable<ExpressionSyntax> arguments, SemanticModel model, ExpressionSyntax replaced) =>
        SyntaxFactory
        .InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression(CoroGenNames.Shortened(CoroGenNames.Coro, model, replaced.SpanStart)),
                SyntaxFactory.IdentifierName(verb)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(static argument => SyntaxFactory.Argument(argument.WithoutTrivia())))))
        .WithTriviaFrom(replaced);
}
