using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Puts a limit around an awaited coroutine or task.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LimitRefactoring)), Shared]
public sealed class LimitRefactoring : CoroutineRefactoringProvider
{
    internal const string Title = "Limit it to 10 seconds";

    private const string Seconds = "10.0";

    private protected override void Register(RefactoringTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaiting || !IsMeant(awaiting, target)) return;

        ExpressionSyntax awaited = awaiting.Expression;
        while (awaited is ParenthesizedExpressionSyntax parentheses) awaited = parentheses.Expression;
        ITypeSymbol? type = target.Model.GetTypeInfo(awaited, target.CancellationToken).Type;
        if (!target.Types.IsCoro(type) && !target.Types.IsCoroTask(type)) return;
        if (target.Model.GetSymbolInfo(awaited, target.CancellationToken).Symbol is IMethodSymbol method && KnownDurations.Has(method)) return;
        if (!target.IsInCoroutine(awaiting) || target.HasErrorsAround(awaiting)) return;

        var edits = new DocumentEdits();
        edits.Add(awaited, rewritten => VerbSyntax.Call("WaitFor", [rewritten, SyntaxFactory.ParseExpression(Seconds)], target.Model, awaited));
        target.Offer(Title, edits);
    }

    /// <summary>Not an await in an argument or in a function that is one: the selection is in what this await itself says.</summary>
    private static bool IsMeant(AwaitExpressionSyntax awaiting, RefactoringTarget target)
    {
        int end = awaiting.Expression is InvocationExpressionSyntax call ? call.ArgumentList.SpanStart : awaiting.Span.End;
        return target.Span.Start >= awaiting.SpanStart && (target.Span.End <= end || target.Span == awaiting.Span);
    }
}
