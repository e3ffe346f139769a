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

    [Fact]
    public void Symbols_of_files() => Check(
        ("Part1.cs", """
            // A comment.
            #define FIRST
            #undef DEBUG_LOG
            #if NOTHING
            #define SECOND
            #elif FIRST
            #define THIRD
            #endif
            using static Logs;
            public static partial class Program { [Coroutine] public static async Coro Run() { First(await Get(1)); Second(2); Third(3); Debugged(4); System.Diagnostics.Debug.Assert(true); await Other(); Action a = () => First(5); a(); } }
            """),
        ("Part2.cs", """
            #define SECOND // only here
            namespace Inner
            {
                using static Logs;
                public static partial class Part2 { [Coroutine] public static async Coro<int> Other() { First(10); Second(await Get(20)); Third(30); Debugged(40); return 1; } }
            }
            public static partial class Program { [Coroutine] private static async Coro Other() => Log(await Inner.Part2.Other()); }
            """),
        ("Logs.cs", """
            public static class Logs
            {
                [System.Diagnostics.Conditional("FIRST")] public static void First(int n) => Log("first " + n);
                [System.Diagnostics.Conditional("SECOND")] public static void Second(int n) => Log("second " + n);
                [System.Diagnostics.Conditional("THIRD")] public static void Third(int n) => Log("third " + n);
                [System.Diagnostics.Conditional("DEBUG_LOG")] public static void Debugged(int n) => Log("debug " + n);
            }
            """));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Extern_aliases(bool isAlsoGlobal)
    {
        const string Thing = "namespace Same {{ public partial class Thing {{ public static string Name() => \"{0}\"; public int N; public class Part<T> {{ public T? Value; }} [CoroGen.Coroutine] public static async CoroGen.Coro<Thing> Make(Thing? other = null) {{ await CoroGen.Coro.Yield(); return other ?? new Thing {{ N = {1} }}; }} }} }} public class Bare {{ public int M = {1}; }}";
        (string Path, string Text)[] files =
        [
            ("Part1.cs", """
                extern alias one;
                using T = one::Same.Thing;
                using one::Same;
                public static partial class Program
                {
                    public static Coro Enter() => Run();

                    [Coroutine] public static async Coro Run()
                    {
                        Log(one::Same.Thing.Name());
                        var thing = new T();
                        var part = new one::Same.Thing.Part<one::Bare[]>();
                        await Step("between");
                        thing.N++;
                        Log($"{thing.N} {part.Value is null} {Thing.Name()} {await Take(thing)} {await Two.Run()}");
                        var (a, b) = (await Thing.Make(), await Get(new one::Bare()));
                        await Step("after");
                        Log(a.N + b.M);
                        await foreach (var x in Things(b)) Log(x.N);
                    }

                    [Coroutine] static async Coro<string> Take(Thing thing) => await Get(thing.GetType().Assembly.GetName().Name!);
                    [Coroutine] static async IAsyncEnumerable<Thing> Things<U>(U u) where U : one::Bare { yield return await Thing.Make(); yield return new() { N = u.M }; }
                }
                """),
            ("Part2.cs", """
                namespace Inside
                {
                    extern alias two;
                    using Thing = two::Same.Thing;
                    public static partial class Made { [Coroutine] public static async Coro<string> Run() { var thing = new Thing(); await Step("two"); return thing.GetType().Assembly.GetName().Name + Thing.Name() + (await Thing.Make(thing)).N; } public static Coro<Thing> Ordinary() => Thing.Make(); }
                }
                public static partial class Two { [Coroutine] public static async Coro<string> Run() { var made = await Inside.Made.Ordinary(); await Step("made"); return await Inside.Made.Run() + made.N; } }
                """),
        ];
        var options = new OracleOptions { IgnoresIterations = true };
        var libraries = new[] { ("One", 1), ("Two", 2) }.Select(each =>
        {
            var library = OracleCompiler.Compilation(options, OptimizationLevel.Release, [string.Format(System.Globalization.CultureInfo.InvariantCulture, Thing, each.Item1, each.Item2)], each.Item1);
            return (Plain: OracleCompiler.Emit(library), Generated: OracleCompiler.Emit(OracleCompiler.Generate(library).Compilation));
        }).ToArray();
        CSharpCompilation Program(Func<(byte[] Plain, byte[] Generated), byte[]> image) => OracleCompiler.Compilation(options, OptimizationLevel.Release, [])
            .AddReferences(
                MetadataReference.CreateFromImage(image(libraries[0]), new MetadataReferenceProperties(aliases: ["one"])),
                MetadataReference.CreateFromImage(image(libraries[1]), new MetadataReferenceProperties(aliases: isAlsoGlobal ? ["two", "global"] : ["two"])))
            .AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, OracleCompiler.ParseOptions(options.Language), file.Path, Encoding.UTF8)));
        var generated = OracleCompiler.Generate(Program(static library => library.Generated));
        Assert.Empty(generated.Fallbacks);
        using var expected = new ProgramRunner(OracleCompiler.Emit(Program(static library => library.Plain)), libraries[0].Plain, libraries[1].Plain);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated), libraries[0].Generated, libraries[1].Generated);
        CompilerOracle.Compare(expected, actual, "Program", options, mayFallBack: false);
    }

    // Text that names the library as `global::CoroGen` would not find it.
    [Fact]
    public void The_library_behind_an_alias()
    {
        const string Source = """
            extern alias corogen;
            using System;
            using corogen::CoroGen;
            public static partial class Program { public static Coro<int> Call() => Run(); [Coroutine] public static async Coro<int> Run() { await Coro.Yield(); return 1; } }
            """;
        var usual = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Source]).RemoveSyntaxTrees(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, []).SyntaxTrees);
        var library = usual.References.Single(static reference => reference.Display!.EndsWith("CoroGen.dll", StringComparison.Ordinal));
        var generated = OracleCompiler.Generate(usual.ReplaceReference(library, library.WithAliases(["corogen"])));
        OracleCompiler.Emit(generated.Compilation);
        Assert.Empty(generated.Trees);
        Assert.Contains("the extern alias 'corogen' of the library", Assert.Single(generated.Fallbacks).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_file_system_may_take_for_one() => Check(
        ("Program.cs", """
            public static partial class Program
            {
                [Coroutine] public static async Coro Run()
                {
                    Log(await One.Worker.Work(1) + await one.Worker.Work(2) + await One.worker.Work(3) + await One.Worker.work(4));
                    Log(await One.Worker.Work("5") + await Marks.Caf\u00e9.Run() + await Marks.Cafe\u0301.Run() + await Marks.a\u200b_.Run());
                    Log(await Generic<int>.Run() + await Generic<int, int>.Run() + await Generic<int>.Inner.Run() + await Generic.Inner.Run() + await Generic_T_.Run());
                    Log(await A_B.C() + await A.B_C() + await A.B.C());
                }
            }
            public static partial class A_B { [Coroutine] public static async Coro<int> C() => await Get(1); }
            public static partial class A { [Coroutine] public static async Coro<int> B_C() => await Get(2); public static partial class B { [Coroutine] public static async Coro<int> C() => await Get(3); } }
            public static partial class Generic { public static partial class Inner { [Coroutine] public static async Coro<int> Run() => await Get(1); } }
            public static partial class Generic_T_ { [Coroutine] public static async Coro<int> Run() => await Get(2); }
            public static partial class Generic<T> { [Coroutine] public static async Coro<int> Run() => await Get(3); public static partial class Inner { [Coroutine] public static async Coro<int> Run() => await Get(4); } }
            public static partial class Generic<T, U> { [Coroutine] public static async Coro<int> Run() => await Get(5); }
            namespace One
            {
                public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 10); [Coroutine] public static async Coro<int> work(int n) => await Get(n + 20); [Coroutine] public static async Coro<int> Work(string n) => await Get(n.Length); }
                public static partial class worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 30); }
            }
            namespace one { public static partial class Worker { [Coroutine] public static async Coro<int> Work(int n) => await Get(n + 40); } }
            namespace Marks
            {
                public static partial class Caf\u00e9 { [Coroutine] public static async Coro<int> Run() => await Get(1); }
                public static partial class Cafe\u0301 { [Coroutine] public static async Coro<int> Run() => await Get(2); }
                public static partial class a\u200b_ { [Coroutine] public static async Coro<int> Run() => await Get(3); }
            }
            """));

    [Fact]
    public void Names_of_files_are_short_and_the_same_in_each_run()
    {
        var type = new string('\u6f22', 120);
        var source = $"namespace {new string('n', 200)}.{new string('m', 200)} {{ public static partial class {type}<TFirst, TSecond> {{ [Coroutine] public static async Coro {new string('x', 100)}() => await Step(\"\"); }} }}";
        var paths = Enumerable.Range(0, 2).Select(_ => Assert.Single(OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [source])).Trees, tree => !tree.FilePath.Contains("Prelude", StringComparison.Ordinal)).FilePath).ToArray();
        Assert.Equal(paths[0], paths[1]);
        Assert.True(Encoding.UTF8.GetByteCount(Path.GetFileName(paths[0])) < 255);
    }

    // An attribute that is only called like ours.
    [Fact]
    public void Attributes_of_the_same_name() => Check(
        ("Other.cs", """
            namespace Other
            {
                public class CoroutineAttribute : Attribute { }
                public static class Calls
                {
                    [Coroutine] public static async Task Start() { await Task.CompletedTask; Program.Started = Program.Work(); }
                }
            }
            """),
        ("Program.cs", """
            using Marked = CoroGen.CoroutineAttribute;
            public static partial class Program
            {
                public static Coro<int> Started;
                public static Coro Enter() { Other.Calls.Start().GetAwaiter().GetResult(); return Run(); }
                [Marked] public static async Coro Run() => Log(await Started + await Work());
                [Marked] public static async Coro<int> Work() => await Get(1);
            }
            """));

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void Versions_of_the_language(LanguageVersion language)
    {
        const string Usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using System.Runtime.CompilerServices; using CoroGen; using static CoroGen.Generator.Tests.Oracle.Trace;\n";
        const string Source = Usings + """
            public partial interface IWorker<T> { [Coroutine] Coro<T> Work(int n = 2); }
            public abstract partial class Base { [Coroutine] public abstract Coro<string> Text<T>(T? x, CancellationToken token = default); }
            public partial class Worker : Base, IWorker<string>
            {
                public int Number { get; init; }
                [Coroutine] public async Coro<string> Work(int n) { await Coro.Yield(); return "work" + n; }
                [Coroutine] public override async Coro<string> Text<T>(T? x, CancellationToken token) where T : default { await Coro.Yield(); return "" + x; }
                [Coroutine] public async IAsyncEnumerable<int> Items([EnumeratorCancellation] CancellationToken token = default) { for (int i = 0; i < 3; i++) { await Coro.Sleep(0.001); yield return i; } }
            }
            public partial struct Part { public int X; [Coroutine] public readonly async Coro<int> Get() { await Coro.Yield(); return X; } }
            public readonly partial struct Whole { [Coroutine] public async Coro<int> Get() { await Coro.Yield(); return 6; } }
            public partial record Record(int X) { [Coroutine] public async Coro<Record> Next() { await Coro.Yield(); return this with { X = X + 1 }; } }
            public static partial class Program
            {
                public static Coro Enter() => Run();
                static Coro<int>[] Calls() => new[] { new Part { X = 5 }.Get(), new Whole().Get() };
                [Coroutine] public static async Coro Run()
                {
                    var worker = new Worker { Number = await new Whole().Get() };
                    IWorker<string> contract = worker;
                    Log(await contract.Work() + await ((Base)worker).Text("x") + worker.Number);
                    int sum = 0;
                    await foreach (var item in worker.Items()) sum += item;
                    foreach (var call in Calls()) sum += await call;
                    try { await Coro.Sleep(0.001); throw new InvalidOperationException("x"); }
                    catch (InvalidOperationException e) when (e.Message == "x") { await Coro.Yield(); Log("caught"); }
                    finally { await Coro.Yield(); Log("finally"); }
                    Func<int> captured = () => sum;
                    int Local(int n) => n + sum;
                    var next = await new Record(4).Next();
                    Log($"{captured() + Local(await new Whole().Get())} {next.X}");
                    switch (next) { case { X: > 3 } when await new Whole().Get() == 6: Log("matched"); break; default: Log("not"); break; }
                    using var source = new CancellationTokenSource();
                    var (a, b) = await Coro.Gather(new Part { X = 1 }.Get(), new Whole().Get());
                    Log(a + b);
                }
            }
            """;
        var options = new OracleOptions { Language = language, IgnoresIterations = true };
        CompilerOracle.Check(
            optimization =>
            {
                var compilation = OracleCompiler.Compilation(options, optimization, []).RemoveAllSyntaxTrees();
                return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source, OracleCompiler.ParseOptions(language), "Program.cs", Encoding.UTF8));
            },
            options);
    }

    [Fact]
    public void Coroutines_of_file_types_are_reported()
    {
        const string Source = "file static partial class Clock { [Coroutine] public static async Coro Tick() => await Step(\"\"); public partial class Inner { [Coroutine] public async IAsyncEnumerable<int> Items() { await Step(\"\"); yield return 1; } [Coroutine] public Coro Plain() => Tick(); } }";
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Source]));
        OracleCompiler.Emit(generated.Compilation);
        Assert.Equal(2, generated.Fallbacks.Count);
        Assert.All(generated.Fallbacks, static fallback => Assert.Contains("the file-local type 'Clock'", fallback.GetMessage(null), StringComparison.Ordinal));
    }

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
