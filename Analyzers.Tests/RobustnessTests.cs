using System.Collections.Immutable;
using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace CoroGen.Analyzers.Tests;

/// <summary>Analyzers and fixes meet half-typed code all day; they must not crash on any of it.</summary>
public class RobustnessTests(ITestOutputHelper output)
{
    private const int VariantsPerSeed = 40;

    private static readonly ImmutableArray<string> s_tokens =
    [
        .. CSharpSyntaxTree.ParseText(SampleSource.Text).GetRoot().DescendantTokens().Select(token => token.Text).Distinct(),
        "(", "{", "[", "await", "async", "=>", "?.", "_", "ref", "goto", "case", "unsafe", "lock", "yield", "partial", "file", "\"",
    ];

    [Fact]
    public async Task The_whole_sample_has_every_diagnostic() => Assert.Equal(
        AllAnalyzers.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        (await Diagnose(TestProject.CreateDocument(SampleSource.Text))).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Truncated_source_crashes_nothing(int seed)
    {
        var random = Seeded(seed);
        for (int i = 0; i < VariantsPerSeed; i++)
        {
            await Survives(SampleSource.Text[..random.Next(SampleSource.Text.Length)], seed);
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Source_with_other_tokens_crashes_nothing(int seed)
    {
        var random = Seeded(seed);
        string[] original = [.. CSharpSyntaxTree.ParseText(SampleSource.Text).GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        for (int i = 0; i < VariantsPerSeed; i++) await Survives(Mutate(original, random), seed);
    }

    /// <summary>Deletes, replaces, doubles or swaps up to eight tokens.</summary>
    private static string Mutate(string[] original, Random random)
    {
        var tokens = original.ToList();
        for (int changes = random.Next(1, 9); changes > 0; changes--)
        {
            int at = random.Next(tokens.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens[at] = s_tokens[random.Next(s_tokens.Length)] + " ";
                    break;
                case 2:
                    tokens.Insert(at, tokens[at]);
                    break;
                default:
                    (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private Random Seeded(int seed)
    {
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static async Task Survives(string source, int seed)
    {
        try
        {
            Document document = TestProject.CreateDocument(source);
            foreach (Diagnostic diagnostic in await Diagnose(document)) await ApplyFixes(document, diagnostic);
        }
        catch (Exception crash)
        {
            Assert.Fail($"Seed {seed}: {crash}\n{source}");
        }
    }

    private static async Task ApplyFixes(Document document, Diagnostic diagnostic)
    {
        foreach (CodeFixProvider fix in AllAnalyzers.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            foreach (CodeAction action in actions) await action.GetOperationsAsync(CancellationToken.None);
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Document document) =>
        await TestProject.AnalyzeAsync((await document.Project.GetCompilationAsync())!, [.. AllAnalyzers.Analyzers]);
}
