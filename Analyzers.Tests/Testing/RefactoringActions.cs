using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>Asks for refactorings as an editor does.</summary>
internal static class RefactoringActions
{
    public static async Task<ImmutableArray<CodeAction>> OfAll(Document document, TextSpan span)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (CodeRefactoringProvider refactoring in AllAnalyzers.Refactorings) actions.AddRange(await Of(refactoring, document, span));
        return actions.ToImmutable();
    }

    public static async Task<ImmutableArray<CodeAction>> Of(CodeRefactoringProvider refactoring, Document document, TextSpan span)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, CancellationToken.None));
        return actions.ToImmutable();
    }

    public static async Task<Document> Apply(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        ApplyChangesOperation change = Assert.Single(operations.OfType<ApplyChangesOperation>());
        return change.ChangedSolution.GetDocument(document.Id)!;
    }
}
