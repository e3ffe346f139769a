using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>An awaited <c>Task.WhenAll</c> of what becomes coroutines is a gather.</summary>
internal static class TaskGather
{
    private const int MostArguments = 8;

    /// <summary>False where no gather takes what stands there.</summary>
    public static bool Add(DocumentEdits edits, InvocationExpressionSyntax all, IReadOnlyCollection<ExpressionSyntax> coroutines, RefactoringTarget target)
    {
        if (target.Model.GetOperation(all, target.CancellationToken) is not IInvocationOperation { TargetMethod: var method }) return false;
        if (!BlockingCalls.IsTask(method.ContainingType)) return false;

        SeparatedSyntaxList<ArgumentSyntax> arguments = all.ArgumentList.Arguments;
        bool isOfList = arguments.Any(argument => coroutines.Contains(argument.Expression));
        if (!isOfList)
        {
            edits.Add(all, rewritten => VerbSyntax.Call("Gather", rewritten.ArgumentList, target.Model, all));
            return true;
        }

        // The array of results stays one: two arguments would give a tuple.
        bool isArray = method.Arity > 0 && !IsResultUnused(all);
        if (!isArray && arguments.Count is < 2 or > MostArguments) return false;

        foreach (ExpressionSyntax argument in arguments.Select(static argument => argument.Expression))
        {
            if (!coroutines.Contains(argument)) edits.Add(argument, rewritten => AsCoroutine(argument, rewritten, target));
        }

        edits.Add(all, rewritten => VerbSyntax.Call("Gather", isArray ? AsCollection(rewritten.ArgumentList) : rewritten.ArgumentList, target.Model, all));
        return true;
    }

    private static bool IsResultUnused(InvocationExpressionSyntax all) =>
        all.FirstAncestorOrSelf<AwaitExpressionSyntax>() is { Parent: ExpressionStatementSyntax };

    /// <summary>What a gather takes of a task of .NET's.</summary>
    private static ExpressionSyntax AsCoroutine(ExpressionSyntax original, ExpressionSyntax rewritten, RefactoringTarget target)
    {
        if (original is InvocationExpressionSyntax call && rewritten is InvocationExpressionSyntax rewrittenCall
            && target.Model.GetOperation(call, target.CancellationToken) is IInvocationOperation operation
            && DetourAnalyzer.Find(operation, target.Types) is { Member: "Task.Delay" or "AsTask" })
        {
            return DetourSyntax.Replacement(call, rewrittenCall, target.Model);
        }

        return VerbSyntax.Call("FromTask", [rewritten], target.Model, original);
    }

    private static ArgumentListSyntax AsCollection(ArgumentListSyntax arguments)
    {
        CollectionExpressionSyntax collection = SyntaxFactory.CollectionExpression(SyntaxFactory.SeparatedList<CollectionElementSyntax>(
            arguments.Arguments.GetWithSeparators().Select(static part => part.IsToken
                ? part
                : SyntaxFactory.ExpressionElement(((ArgumentSyntax)part.AsNode()!).Expression))));
        return arguments.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(collection)));
    }
}
