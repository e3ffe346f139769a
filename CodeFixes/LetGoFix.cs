using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0020: says that the task is let go on purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LetGoFix)), Shared]
public sealed class LetGoFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.TaskIsLost];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax or LambdaExpressionSyntax } made) return;

        if (OnlyCall(made) is { } coroutine && target.Model.GetTypeInfo(coroutine, target.CancellationToken).Type is { Name: "Coro" })
            target.OfferReplacement("Forget it", made, () => Forgetting(coroutine).WithTriviaFrom(made));
        if (made.Parent is ExpressionStatementSyntax && target.Model.LookupSymbols(made.SpanStart, name: "_").IsEmpty) target.OfferReplacement("Discard the task", made, () => Discarding(made));
    }

    /// <summary>The coroutine of <c>Coro.CreateTask(F())</c>, if nothing else is said of the task.</summary>
    private static InvocationExpressionSyntax? OnlyCall(InvocationExpressionSyntax made) =>
        made is { Expression: MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax, Name.Identifier.ValueText: "CreateTask" } access, ArgumentList.Arguments: { Count: 1 } arguments }
        && access.Expression.ToString() is "Coro" or "CoroGen.Coro" or "global::CoroGen.Coro"
            ? arguments[0].Expression as InvocationExpressionSyntax
            : null;

    private static InvocationExpressionSyntax Forgetting(InvocationExpressionSyntax coroutine) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, coroutine.WithoutTrivia(), SyntaxFactory.IdentifierName("Forget")));

    private static AssignmentExpressionSyntax Discarding(InvocationExpressionSyntax made) => SyntaxFactory
        .AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName("_").WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            made.WithoutTrivia())
        .WithTriviaFrom(made);
}
