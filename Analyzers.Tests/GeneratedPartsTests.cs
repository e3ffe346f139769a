using System.Collections.Immutable;
using CoroGen.Analyzers.Tests.Testing;
using CoroGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Analyzers.Tests;

/// <summary>In a build the parts of a type that the generator adds are there too: rules that look at all of a type do not take them for the author's.</summary>
public class GeneratedPartsTests
{
    [Fact]
    public async Task Misuse_is_seen_in_a_type_with_generated_parts()
    {
        string[] found = await ReportedBesideFrames("""
            partial class Work
            {
                private readonly CoroLock gate = new();
                private readonly CoroCondition ready = new();
                private Coro dropped;
                [Coroutine] static async Coro F() => await Coro.Yield();
                [Coroutine] async Coro Pay() { await gate.Acquire(); await F(); }
                [Coroutine] async Coro Wait() => await ready.Wait();
                [Coroutine] async Coro Keep() { dropped = F(); await Coro.Yield(); }
            }
            """);

        Assert.Equal(["CORO0004 F()", "CORO0022 gate.Acquire()", "CORO0022 ready.Wait()"], found);
    }

    [Fact]
    public async Task Nothing_is_said_while_another_member_is_half_typed()
    {
        string[] found = await ReportedBesideFrames("""
            partial class Work
            {
                private readonly CoroLock gate = new();
                private Coro kept;
                [Coroutine] async Coro Begin() { await gate.Acquire(); kept = F(); }
                [Coroutine] static async Coro F() => await Coro.Yield();
                void End() { gate.Rel }
                async Coro Use() { await }
            }
            """);

        Assert.Empty(found);
    }

    private static async Task<string[]> ReportedBesideFrames(string source)
    {
        Document document = TestProject.CreateDocument(source);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        var driver = CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)document.Project.ParseOptions!);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        Assert.NotEqual(compilation.SyntaxTrees.Count(), generated.SyntaxTrees.Count());
        ImmutableArray<Diagnostic> diagnostics = await TestProject.AnalyzeAsync(generated, new DroppedCoroutineAnalyzer(), new LockAnalyzer());
        return [.. diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal)];
    }
}
