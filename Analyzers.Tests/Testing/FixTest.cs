using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoroGen.Analyzers.Tests.Testing;

/// <summary>The base of the test classes for an analyzer that has a fix.</summary>
public abstract class FixTest<TAnalyzer, TFix> : AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>
    /// Applies the fix with this title to all marked places, one after the other and again at once, and expects
    /// <paramref name="after"/>, which must compile; marks in it are diagnostics that stay.
    /// </summary>
    private protected static async Task Fixes(string before, string after, string title, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        MarkedSource source = MarkedSource.Parse(before);
        await Reports(before, outputKind);
        MarkedSource expected = MarkedSource.Parse(after);

        Document single = TestProject.CreateDocument(source.Text, outputKind);
        for (int i = 0; i < source.Spans.Count && await FirstFix(single, title) is { } action; i++) single = await Apply(single, action);
        Assert.Equal(expected.Text, (await single.GetTextAsync()).ToString());

        Document all = await FixAll(TestProject.CreateDocument(source.Text, outputKind), title);
        Assert.Equal(expected.Text, (await all.GetTextAsync()).ToString());

        await Check(expected, outputKind);
    }

    /// <summary>Expects exactly these titles to be offered, in this order, for the diagnostics of the source.</summary>
    private protected static async Task Offers(string marked, params string[] titles)
    {
        await Reports(marked);
        Document document = TestProject.CreateDocument(MarkedSource.Parse(marked).Text);
        var offered = new List<string>();
        foreach (Diagnostic diagnostic in await Diagnose(document))
        {
            offered.AddRange((await FixesFor(document, diagnostic)).Select(action => action.Title));
        }

        Assert.Equal(titles, offered);
    }

    private static async Task<CodeAction?> FirstFix(Document document, string title)
    {
        foreach (Diagnostic diagnostic in await Diagnose(document))
        {
            CodeAction? action = (await FixesFor(document, diagnostic)).FirstOrDefault(action => action.Title == title);
            if (action is not null) return action;
        }

        return null;
    }

    private static async Task<Document> FixAll(Document document, string title)
    {
        var fix = new TFix();
        FixAllProvider provider = fix.GetFixAllProvider()!;
        var context = new FixAllContext(
            document, fix, FixAllScope.Project, title, fix.FixableDiagnosticIds, new Diagnostics(document), CancellationToken.None);
        CodeAction? action = await provider.GetFixAsync(context);
        return action is null ? document : await Apply(document, action);
    }

    private static async Task<Document> Apply(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        ApplyChangesOperation change = Assert.Single(operations.OfType<ApplyChangesOperation>());
        return change.ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<List<CodeAction>> FixesFor(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Document document) =>
        await TestProject.AnalyzeAsync((await document.Project.GetCompilationAsync())!, new TAnalyzer());

    private sealed class Diagnostics(Document document) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await Diagnose(document);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document asked, CancellationToken cancellationToken) =>
            asked.Id == document.Id ? await Diagnose(document) : [];

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
