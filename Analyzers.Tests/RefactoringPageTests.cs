using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests;

/// <summary>What docs/refactorings.md shows is what comes out.</summary>
public partial class RefactoringPageTests
{
    private const int Step = 5;

    private static readonly string s_page = Repository.Read("docs", "refactorings.md");

    [Theory]
    [InlineData(0, "Length(string address)", "Make it a coroutine, with its callers in this document")]
    [InlineData(2, "Patrol()\n    {", "Make it a coroutine, with what it waits for and what waits for it")]
    [InlineData(4, "await Count()", "Await them side by side")]
    public async Task An_example_is_what_is_offered(int example, string place, string title)
    {
        string[] examples = [.. CSharpBlock().Matches(s_page).Select(Whole)];
        string before = examples[example];
        bool isProgram = before.Contains("Main(", StringComparison.Ordinal);
        bool isInCoroutine = before.Contains("[Coroutine]", StringComparison.Ordinal);
        OutputKind kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        Document document = TestProject.CreateDocument(before, kind, isInCoroutine);

        var cursor = new TextSpan(before.IndexOf(place, StringComparison.Ordinal), 0);
        CodeAction action = Assert.Single(await RefactoringActions.OfAll(document, cursor), action => action.Title == title);
        Document changed = await RefactoringActions.Apply(document, action);

        Assert.Equal(examples[example + 1], (await changed.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task The_page_names_all_that_is_offered()
    {
        var titles = new HashSet<string>();
        Document document = TestProject.CreateDocument(RefactoringSource.Text);
        for (int i = 0; i < RefactoringSource.Text.Length; i += Step)
        {
            ImmutableArray<CodeAction> actions = await RefactoringActions.OfAll(document, new TextSpan(i, 0));
            titles.UnionWith(actions.Select(static action => action.Title));
        }

        Assert.All(titles, static title => Assert.Contains($"*{title}*", s_page, StringComparison.Ordinal));
    }

    /// <summary>With what the reader takes as given; statements stand in a coroutine.</summary>
    private static string Whole(Match block)
    {
        string text = block.Groups["text"].Value, given = block.Groups["given"].Value;
        return block.Groups["kind"].Value == " statements"
            ? $"partial class Work\n{{\n[Coroutine]\nasync Coro M()\n{{\n{text}}}\n{given}}}\n"
            : text + given;
    }

    [GeneratedRegex("(?:<!-- given\n(?<given>[^`]+?)-->\n)?```csharp(?<kind>[^\n]*)\n(?<text>.+?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
