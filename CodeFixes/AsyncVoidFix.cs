using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0013: a method returns a coroutine, and a lambda that only awaits one makes it a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncVoidFix)), Shared]
public sealed class AsyncVoidFix : CoroutineFixProvider
{
    private const string ReturnCoro = "Return Coro";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.AsyncVoidAwaits];

    private protected override void Register(FixTarget target)
    {
        TypeSyntax? returned = target.Node switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax local => local.ReturnType,
            _ => null,
        };
        if (returned is not null)
        {
            if (!ReturnTypeChange.IsPossible(target.Node, target)) return;
            target.OfferReplacement(
                ReturnCoro,
                returned,
                () => CoroGenNames.Type(CoroGenNames.Coro, target.Model, returned.SpanStart).WithTriviaFrom(returned));
        }
        else if (target.Node.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda
            && OnlyAwait(lambda) is { Expression: var awaited }
            && target.Model.GetTypeInfo(awaited, target.CancellationToken).Type is { Name: "Coro" })
        {
            target.OfferReplacement(RunCoroutineFix.CreateATask, lambda, () => Starting(lambda, awaited, target.Model));
        }
    }

    private static AwaitExpressionSyntax? OnlyAwait(LambdaExpressionSyntax lambda) => lambda switch
    {
        { ExpressionBody: AwaitExpressionSyntax body } => body,
        { Block.Statements: { Count: 1 } statements } => (statements[0] as ExpressionStatementSyntax)?.Expression as AwaitExpressionSyntax,
        _ => null,
    };

    private static LambdaExpressionSyntax Starting(LambdaExpressionSyntax lambda, ExpressionSyntax awaited, SemanticModel model)
    {
        ExpressionSyntax body = RunCoroutineFix.Task(awaited, model);
        SyntaxNode old = OnlyAwait(lambda)!;
        return ModifierExtensions.WithoutAsync(lambda.ReplaceNode(old, body.WithTriviaFrom(old)));
    }
}
