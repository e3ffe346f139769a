using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes what a coroutine awaits in place of what CORO0016 reports.</summary>
internal static class DetourSyntax
{
    /// <summary>What is done to the call; null if nothing is.</summary>
    public static string? Title(InvocationExpressionSyntax call, SemanticModel model) => NameOf(call) switch
    {
        "ConfigureAwait" or "AsTask" => $"Remove {NameOf(call)}",
        "Delay" when call.ArgumentList.Arguments.Count == 1 && !MillisecondsSyntax.IsEndless(call.ArgumentList.Arguments[0].Expression, model) => "Use Coro.Sleep",
        "Yield" => "Use Coro.Yield",
        "WhenAll" when !GivesArray(call, model) => "Use Coro.Gather",
        _ => null,
    };

    /// <summary>What takes the place of a call that has a title. In <paramref name="rewritten"/> some of it may have been replaced already.</summary>
    public static ExpressionSyntax Replacement(InvocationExpressionSyntax call, InvocationExpressionSyntax rewritten, SemanticModel model)
    {
        return NameOf(call) switch
        {
            "Delay" => Sleeping(call, rewritten, model),
            "Yield" => VerbSyntax.Call("Yield", [], model, call),
            "WhenAll" => VerbSyntax.Call("Gather", WithoutAsTask(rewritten.ArgumentList), model, call),
            _ => Receiver(rewritten),
        };
    }

    /// <summary>What a method is called on, in the place of the call.</summary>
    public static ExpressionSyntax Receiver(InvocationExpressionSyntax call) =>
        ((MemberAccessExpressionSyntax)call.Expression).Expression.WithTrailingTrivia(call.GetTrailingTrivia());

    private static InvocationExpressionSyntax Sleeping(InvocationExpressionSyntax call, InvocationExpressionSyntax rewritten, SemanticModel model)
    {
        ArgumentSyntax argument = rewritten.ArgumentList.Arguments[0];
        ExpressionSyntax duration = MillisecondsSyntax.AsDuration(call.ArgumentList.Arguments[0].Expression, argument.Expression, model);
        return VerbSyntax.Call("Sleep", rewritten.ArgumentList.ReplaceNode(argument, SyntaxFactory.Argument(duration)), model, call);
    }

    private static ArgumentListSyntax WithoutAsTask(ArgumentListSyntax arguments) => arguments.ReplaceNodes(
        arguments.Arguments,
        static (argument, _) => argument.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asTask }
            ? argument.WithExpression(asTask.Expression.WithTriviaFrom(argument.Expression))
            : argument);

    // Of several arguments Gather gives a tuple.
    private static bool GivesArray(InvocationExpressionSyntax call, SemanticModel model) =>
        call.ArgumentList.Arguments.Count > 1
        && call.Parent is AwaitExpressionSyntax { Parent: not ExpressionStatementSyntax } awaited
        && model.GetTypeInfo(awaited).Type is IArrayTypeSymbol;

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
}
