using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>How a project may be made up: of several files, of files that others have too, with a program of top-level statements.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void Files_of_one_name_in_two_folders() => Check(
        ("first/Work.cs", """
            public static partial class Program
            {
                public static Coro Enter() => Run();
                [Coroutine] public static async Coro Run() { Log(await First.Worker.Work(1)); Log(await Second.Worker.Work(2)); }
            }
            namespace First { public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 10); } }
            """),
        ("second/Work.cs", """
            public static partial class Caller
            {
                public static Coro Enter() => Program.Run();
                public static Coro<int> Call() => Second.Worker.Work(1);
            }
            namespace Second { public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 20); } }
            """));

    [Fact]
    public void Types_of_one_name_in_two_namespaces() => Check(
        ("One.cs", """
            namespace One; public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 10); }
            """),
        ("Two.cs", """
            namespace Two; public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 20); }
            """),
        ("Program.cs", """
            public static partial class Program
            {
                [Coroutine] public static async Coro Run() { Log(await One.Worker.Work(1)); Log(await Two.Worker.Work(2)); }
            }
            """));

    [Fact]
    public void Types_in_parts() => Check(
        ("Part1.cs", "public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Work(s_start)); await Later(); } }"),
        ("Part2.cs", "public static partial class Program { private static int s_start = 3; [Coroutine] private static async Coro<int> Work(int n) => await Get(n); private static partial Coro Later(); }"),
        ("Part3.cs", "public static partial class Program { [Coroutine] private static async partial Coro Later() => await Step(nameof(Later)); }"));

    [Fact]
    public void Usings_and_aliases_of_each_file() => Check(
        ("Part1.cs", """
            using Text = System.Text.StringBuilder;
            using static System.Math;
            public static partial class Program { [Coroutine] public static async Coro Run() { var text = new Text(); text.Append(Max(await Get(1), 2)); Log(text.ToString()); Log(await Other()); } }
            """),
        ("Part2.cs", """
            using Text = System.String;
            using Both = (int Left, int Right);
            public static partial class Program { [Coroutine] private static async Coro<Text> Other() { Text text = await Get("x"); Both pair = (await Get(1), 2); return text + pair.Left.ToString() + pair.Right; } }
            """));

    [Fact]
    public void Top_level_statements() => Check(
        OutputKind.ConsoleApplication,
        ("Program.cs", """
            Coro.Run(Run());

            public static partial class Program
            {
                public static Coro Enter() => Run();

                [Coroutine]
                public static async Coro Run()
                {
                    foreach (var n in new[] { 1, 2 }) Log(await Get(n));
                }
            }
            """));

    [Fact]
    public void Line_directives_in_files() => Check(
        ("Program.cs", """
            #line 100 "Elsewhere.txt"
            public static partial class Program
            {
                [Coroutine]
                public static async Coro Run()
                {
            #line 7 "Third.txt"
                    Log(await Get(1));
            #line hidden
                    Log(await Get(2));
            #line default
                    Log(await Where());
                }

                [Coroutine] private static async Coro<string> Where([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) { await Step("where"); return file + line; }
            }
            """));

    // Generators do not see each other's output: to this one, the bodies have a compile error.
    [Fact]
    public void Bodies_that_name_what_another_generator_makes()
    {
        const string Other = "public static class Made { public static int Twice(int n) => 2 * n; }";
        const string Source = """
            public static partial class Program
            {
                [Coroutine] public static async Coro Run() { Log(await Work(L(1))); await foreach (var n in Numbers(2)) Log(n); }
                [Coroutine] private static async Coro<int> Work(int n) => Made.Twice(await Get(n));
                [Coroutine] private static async IAsyncEnumerable<int> Numbers(int count) { for (int i = 0; i < count; i++) { await Step("number"); yield return Made.Twice(i); } }
            }
            """;
        var options = new OracleOptions { IgnoresIterations = true };
        var plain = OracleCompiler.Compilation(options, OptimizationLevel.Release, [Source, Other]);
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(options, OptimizationLevel.Release, [Source]));
        Assert.Equal(2, generated.Fallbacks.Count);
        Assert.All(generated.Fallbacks, fallback => Assert.Contains("another generator", fallback.GetMessage(null), StringComparison.Ordinal));
        using var expected = new ProgramRunner(OracleCompiler.Emit(plain));
        using var actual = new ProgramRunner(OracleCompiler.Emit(generated.Compilation.AddSyntaxTrees(plain.SyntaxTrees[^1])));
        CompilerOracle.Compare(expected, actual, "Program", options, mayFallBack: true);
    }

    // A file that is linked into two projects gives each of them the types, of which the nearer ones are meant.
    [Fact]
    public void Files_linked_into_two_projects()
    {
        const string Shared = """
            #pragma warning disable CS0436
            internal static partial class Shared { [Coroutine] public static async Coro<string> Where() => await Get(typeof(Shared).Assembly.GetName().Name!); }
            """;
        var options = OracleOptions.Default;
        var library = OracleCompiler.Compilation(options, OptimizationLevel.Release, [Prelude.Text, Shared, "public static partial class Library { [Coroutine] public static async Coro<string> Call() => await Shared.Where(); }"], "Library");
        var source = "public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Shared.Where()); Log(await Library.Call()); } }";
        var plainImage = OracleCompiler.Emit(library);
        var generatedImage = CompilerOracle.EmitGenerated(OracleCompiler.Generate(library));
        var plain = OracleCompiler.Compilation(options, OptimizationLevel.Release, [Shared, source]).AddReferences(MetadataReference.CreateFromImage(plainImage));
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(options, OptimizationLevel.Release, [Shared, source]).AddReferences(MetadataReference.CreateFromImage(generatedImage)));
        Assert.Empty(generated.Fallbacks);
        using var expected = new ProgramRunner(OracleCompiler.Emit(plain), plainImage);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated), generatedImage);
        CompilerOracle.Compare(expected, actual, "Program", options, mayFallBack: false);
    }

    private static void Check(params (string Path, string Text)[] files) => Check(OutputKind.DynamicallyLinkedLibrary, files);

    private static void Check(OutputKind kind, params (string Path, string Text)[] files)
    {
        var options = OracleOptions.Default;
        CompilerOracle.Check(
            optimization =>
            {
                var compilation = OracleCompiler.Compilation(options, optimization, []);
                return compilation
                    .WithOptions(compilation.Options.WithOutputKind(kind))
                    .AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, OracleCompiler.ParseOptions(options.Language), file.Path, Encoding.UTF8)));
            },
            options);
    }
}
