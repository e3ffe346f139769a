using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>A library is updated under a program that is not compiled again.</summary>
public sealed class LibraryUpdateTests
{
    private const string Signature = "[Coroutine] public static async Coro<int> Work(int n)";

    private const string Program = """
        using Lib;
        public static partial class Program
        {
            [Coroutine] public static async Coro Run()
            {
                Log(await Tools.Work(1) + await Tools.Work(2));
                Log(await Coro.CreateTask(Tools.Work(3)));
                await foreach (var x in Tools.Count(2)) Log(x);
                Log(await Own(Tools.Work(4)));
            }

            [Coroutine] private static async Coro<int> Own(Coro<int> work) => await work;
        }
        """;

    private static readonly string s_small = Library("{ await Coro.Yield(); return n; }", "{ await Coro.Yield(); yield return n; }");

    // More awaits and variables, a handler, and so much text that it has one body for first run and resumes.
    private static readonly string s_large = Library(
        $$"""
        {
            var text = "";
            try
            {
        {{string.Concat(Enumerable.Range(0, 40).Select(static i => $"        for (int i{i} = 0; i{i} < 2; i{i}++) {{ long l{i} = i{i}; await Coro.Sleep(0.001); text += l{i}; }}\n"))}}
            }
            finally { await Coro.Yield(); }
            return n * 1000 + text.Length + await More(text);
        }
        [Coroutine] private static async Coro<int> More(string text) { await Coro.Yield(); return text.Length; }
        """,
        "{ for (var i = 0; i < n; i++) { try { yield return i; } finally { await Coro.Sleep(0.001); } } }");

    // No await that is left to be lowered, and nothing but a call.
    private static readonly string s_tail = Library("=> await Other(n); [Coroutine] private static async Coro<int> Other(int n) { await Coro.Yield(); return -n; }", "{ yield return 7; await Coro.Yield(); }");

    public static TheoryData<string, string> Updates => new()
    {
        { s_small, s_large }, { s_large, s_small }, { s_small, s_tail }, { s_tail, s_large }, { s_large, s_tail },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public void The_program_runs_what_the_library_says_now(string before, string after)
    {
        foreach (var optimization in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            var (old, updated) = (Compile(before, optimization), Compile(after, optimization));
            var program = OracleCompiler.Compilation(OracleOptions.Default, optimization, [Program]);
            using var again = new ProgramRunner(Generate(program.AddReferences(MetadataReference.CreateFromImage(updated))), updated);
            using var kept = new ProgramRunner(Generate(program.AddReferences(MetadataReference.CreateFromImage(old))), updated);
            var expected = again.Run();
            Assert.Contains("ran to its end", expected.Lines[^1], StringComparison.Ordinal);
            Assert.Equal(expected.Lines, kept.Run().Lines);
        }
    }

    private static string Library(string work, string count) => $$"""
        using System.Collections.Generic;
        using CoroGen;
        namespace Lib
        {
            public static partial class Tools
            {
                {{Signature}} {{work}}
                [Coroutine] public static async IAsyncEnumerable<int> Count(int n) {{count}}
            }
        }
        """;

    private static byte[] Compile(string library, OptimizationLevel optimization) =>
        Generate(OracleCompiler.Compilation(OracleOptions.Default, optimization, [library], "Library"));

    private static byte[] Generate(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) => CompilerOracle.EmitGenerated(OracleCompiler.Generate(compilation));
}
