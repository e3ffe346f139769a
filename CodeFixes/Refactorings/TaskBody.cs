using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>The body of a method that becomes a coroutine: what the loop has itself takes the place of what .NET has.</summary>
internal static class TaskBody
{
    public static void Convert(DocumentEdits edits, TaskMethod method, RefactoringTarget target)
    {
        foreach (SyntaxNode node in method.Syntax.DescendantNodes(static node => !Awaits.IsFunction(node)))
        {
            if (node is AwaitExpressionSyntax awaiting) ConvertAwaited(edits, awaiting.Expression, target);
            if (node is CommonForEachStatementSyntax loop && loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)) ConvertIterated(edits, loop.Expression, target);
        }
    }

    /// <summary>An await in the place of a task that was passed on; false where a return is left that says nothing.</summary>
    public static bool AwaitPassedOn(DocumentEdits edits, TaskMethod method, TaskCall call)
    {
        foreach (InvocationExpressionSyntax wrapper in call.Wrappers) edits.Add(wrapper, DetourSyntax.Receiver);
        if (method.Symbol.ReturnType is not INamedTypeSymbol { Arity: 0 } || method.Syntax.Body is null)
        {
            edits.Add(call.Task, AwaitSyntax.Of);
            return true;
        }

        if (call.Task.Parent is not ReturnStatementSyntax statement) return false;
        edits.Add(statement, static rewritten => SyntaxFactory.ExpressionStatement(AwaitSyntax.Of(rewritten.Expression!)).WithTriviaFrom(rewritten));
        return true;
    }

    private static void ConvertAwaited(DocumentEdits edits, ExpressionSyntax awaited, RefactoringTarget target)
    {
        while (true)
        {
            while (awaited is ParenthesizedExpressionSyntax parentheses) awaited = parentheses.Expression;
            if (awaited is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call) return;
            if (target.Model.GetOperation(call, target.CancellationToken) is not IInvocationOperation operation) return;
            if (DetourAnalyzer.Find(operation, target.Types) is null || DetourSyntax.Title(call, target.Model) is null) return;

            edits.Add(call, rewritten => DetourSyntax.Replacement(call, rewritten, target.Model));
            if (access.Name.Identifier.ValueText is not ("ConfigureAwait" or "AsTask")) return;
            awaited = access.Expression;
        }
    }

    private static void ConvertIterated(DocumentEdits edits, ExpressionSyntax iterated, RefactoringTarget target)
    {
        if (iterated is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call
            && target.Model.GetSymbolInfo(call, target.CancellationToken).Symbol
                is IMethodSymbol { Name: "ConfigureAwait", ContainingType.Name: "TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable" })
        {
            edits.Add(call, DetourSyntax.Receiver);
        }
    }
}
