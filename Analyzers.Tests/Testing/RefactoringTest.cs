using System.Collections.Immutable;
using CoroGen.CodeFixes.Refactorings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>The base of the test classes for a refactoring. One mark in the source is the selection; one that holds nothing, the cursor.</summary>
public abstract class RefactoringTest<TRefactoring>
    where TRefactoring : CoroutineRefactoringProvider, new()
{
    /// <summary>
    /// Applies what is offered with this title and expects <paramref name="after"/>, which must compile, and of which no analyzer warns.
    /// </summary>
    private protected static async Task Refactors(
        string before, string after, string title, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary, bool isImported = true)
    {
        MarkedSource source = MarkedSource.Parse(before);
        Document document = TestProject.CreateDocument(source.Text, outputKind, isImported);
        await TestProject.CompileAsync(document, "The source");

        ImmutableArray<CodeAction> actions = await ActionsOf(document, Assert.Single(source.Spans));
        CodeAction? action = actions.FirstOrDefault(action => action.Title == title);
        if (action is null) Assert.Fail($"Offered is only: {string.Join(", ", actions.Select(each => each.Title))}");
        Document changed = await RefactoringActions.Apply(document, action);
        Assert.Equal(after.ReplaceLineEndings("\n"), (await changed.GetTextAsync()).ToString());

        Compilation compilation = await TestProject.CompileAsync(changed, "The result");
        ImmutableArray<Diagnostic> diagnostics = await TestProject.AnalyzeAsync(compilation, [.. AllAnalyzers.Analyzers]);
        Assert.Empty(diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>Expects exactly these titles to be offered at the mark, in this order.</summary>
    private protected static async Task Offers(string marked, params string[] titles)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        Document document = TestProject.CreateDocument(source.Text);
        await TestProject.CompileAsync(document, "The source");
        Assert.Equal(titles, (await ActionsOf(document, Assert.Single(source.Spans))).Select(static action => action.Title));
    }

    /// <summary>Expects nothing to be offered at the mark.</summary>
    private protected static Task OffersNothing(string marked) => Offers(marked);

    /// <summary>Expects nothing to be offered at the mark in code that does not compile.</summary>
    private protected static async Task OffersNothingWithErrors(string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        Assert.Empty(await ActionsOf(TestProject.CreateDocument(source.Text), Assert.Single(source.Spans)));
    }

    private static Task<ImmutableArray<CodeAction>> ActionsOf(Document document, TextSpan span) => RefactoringActions.Of(new TRefactoring(), document, span);
}
