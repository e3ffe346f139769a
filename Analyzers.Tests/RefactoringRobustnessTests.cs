using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace CoroGen.Analyzers.Tests;

/// <summary>An editor asks for refactorings wherever the cursor is, and while somebody types; none may crash.</summary>
public class RefactoringRobustnessTests(ITestOutputHelper output)
{
    private const int VariantsPerSeed = 20;

    private const int PlacesPerVariant = 30;

    private const int Step = 5;

    [Fact]
    public async Task Everywhere_in_whole_source_what_comes_out_compiles()
    {
        var results = new Dictionary<string, Document>();
        var titles = new HashSet<string>();
        Document document = TestProject.CreateDocument(RefactoringSource.Text);
        await TestProject.CompileAsync(document, "The source");
        for (int i = 0; i <= RefactoringSource.Text.Length; i += Step)
        {
            foreach (CodeAction action in await RefactoringActions.OfAll(document, new TextSpan(i, 0)))
            {
                titles.Add(action.Title);
                Document changed = await RefactoringActions.Apply(document, action);
                results[(await changed.GetTextAsync()).ToString()] = changed;
            }
        }

        Assert.Equal(5, titles.Count);
        foreach (Document result in results.Values) await TestProject.CompileAsync(result, "The result");
    }

    [Fact]
    public async Task In_source_for_the_analyzers()
    {
        Document document = TestProject.CreateDocument(SampleSource.Text);
        for (int i = 0; i <= SampleSource.Text.Length; i += Step) await Try(document, new TextSpan(i, 0));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task In_truncated_source(int seed)
    {
        var random = Seeded(seed);
        for (int i = 0; i < VariantsPerSeed; i++)
        {
            string text = RefactoringSource.Text[..random.Next(1, RefactoringSource.Text.Length)];
            await TrySome(text, random, seed);
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task In_source_that_lacks_pieces(int seed)
    {
        var random = Seeded(seed);
        for (int i = 0; i < VariantsPerSeed; i++)
        {
            string text = RefactoringSource.Text;
            for (int holes = random.Next(1, 4); holes > 0; holes--)
            {
                int at = random.Next(text.Length - 20);
                text = text.Remove(at, random.Next(1, 20));
            }

            await TrySome(text, random, seed);
        }
    }

    private static async Task TrySome(string text, Random random, int seed)
    {
        Document document = TestProject.CreateDocument(text);
        for (int i = 0; i < PlacesPerVariant; i++)
        {
            int start = random.Next(text.Length + 1);
            int length = random.Next(3) == 0 ? random.Next(Math.Min(80, text.Length - start) + 1) : 0;
            try
            {
                await Try(document, new TextSpan(start, length));
            }
            catch (Exception crash)
            {
                Assert.Fail($"Seed {seed}, at {start} and {length} more: {crash}\n{text}");
            }
        }
    }

    private static async Task Try(Document document, TextSpan span)
    {
        foreach (CodeAction action in await RefactoringActions.OfAll(document, span)) await action.GetOperationsAsync(CancellationToken.None);
    }

    private Random Seeded(int seed)
    {
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
