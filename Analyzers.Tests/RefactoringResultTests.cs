using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Analyzers.Tests;

/// <summary>Whatever is offered, wherever it is: what comes out compiles.</summary>
public class RefactoringResultTests
{
    private const int Step = 3;

    public static TheoryData<string> Programs => [.. RefactoringPrograms.All.Keys];

    [Theory, MemberData(nameof(Programs))]
    public async Task It_compiles(string name)
    {
        string text = RefactoringPrograms.All[name].ReplaceLineEndings("\n");
        Document document = TestProject.CreateDocument(text);
        await TestProject.CompileAsync(document, "The source");
        var results = new Dictionary<string, Document>();
        for (int i = 0; i <= text.Length; i += Step)
        {
            foreach (CodeAction action in await RefactoringActions.OfAll(document, new TextSpan(i, 0)))
            {
                Document changed = await RefactoringActions.Apply(document, action);
                results[(await changed.GetTextAsync()).ToString()] = changed;
            }
        }

        Assert.NotEmpty(results);
        foreach (Document result in results.Values) await TestProject.CompileAsync(result, "The result");
    }
}
