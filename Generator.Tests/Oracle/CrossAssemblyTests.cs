using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>Coroutines of another assembly: both are compiled with and without the generator.</summary>
public sealed class CrossAssemblyTests
{
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using CoroGen;
        using static CoroGen.Generator.Tests.Oracle.Trace;

        namespace Lib
        {
            public static partial class Tools
            {
                [Coroutine]
                public static async Coro<int> Twice(int x)
                {
                    Log("twice " + x);
                    await Coro.Yield();
                    return x * 2 + await Hidden.Zero();
                }

                [Coroutine]
                public static async Coro<List<T>> Repeat<T>(T item, int n)
                {
                    var list = new List<T>();
                    for (int i = 0; i < n; i++)
                    {
                        await Coro.Yield();
                        list.Add(item);
                    }

                    return list;
                }

                [Coroutine]
                public static async IAsyncEnumerable<int> Count(int n)
                {
                    try
                    {
                        for (int i = 0; i < n; i++)
                        {
                            await Coro.Yield();
                            yield return i + await Hidden.Zero();
                        }
                    }
                    finally
                    {
                        await Coro.Yield();
                        Log("counted");
                    }
                }
            }

            public interface ISource<T>
            {
                IAsyncEnumerable<T> Items(int n);
            }

            public partial class Source<T> : ISource<T>
            {
                private readonly T _item;

                public Source(T item) => _item = item;

                [Coroutine]
                public virtual async IAsyncEnumerable<T> Items(int n)
                {
                    for (int i = 0; i < n; i++)
                    {
                        await Coro.Sleep(0.001);
                        yield return _item;
                    }
                }
            }

            internal static partial class Hidden
            {
                [Coroutine]
                internal static async Coro<int> Zero()
                {
                    await Coro.Yield();
                    return 0;
                }
            }

            public abstract partial class Worker<T>
            {
                protected T? Last;

                [Coroutine]
                public virtual async Coro<string> Work(T item)
                {
                    Last = item;
                    try { await Coro.Sleep(0.002); }
                    finally { Log("worked " + item); }
                    return "base " + Last;
                }
            }
        }
        """;

    private const string Source = """
        using Lib;

        public sealed partial class Own : Worker<string>
        {
            [Coroutine]
            public override async Coro<string> Work(string item) => "own " + await base.Work(item + await Tools.Twice(1)) + Last;
        }

        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                Log(await Tools.Twice(5) + await Tools.Twice(await Get(6)));
                Log(await Tools.Repeat("x", 2));
                Worker<string> worker = new Own();
                Log(await worker.Work("item"));
                var task = Coro.CreateTask(Tools.Repeat(1.5, 3));
                Log(await task);
            }
        }
        """;

    private const string Enumeration = """
        using Lib;

        public sealed partial class Own : Source<string>
        {
            public Own() : base("own") { }

            [Coroutine]
            public override async IAsyncEnumerable<string> Items(int n)
            {
                await foreach (var item in base.Items(n)) yield return item + await Tools.Twice(n);
            }
        }

        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                await foreach (var x in Tools.Count(3)) Log(x);
                await foreach (var x in Tools.Count(9))
                {
                    if (x == 1) break;
                    await Step("in loop");
                }

                Source<string> source = new Own();
                await foreach (var x in source.Items(2)) Log(x);
                ISource<int> other = new Source<int>(7);
                await foreach (var x in other.Items(2)) Log(x);
                var held = Tools.Count(2);
                await foreach (var x in held) Log(x);
                await using var enumerator = held.GetAsyncEnumerator();
                Log(await enumerator.MoveNextAsync());
            }
        }
        """;

    // Without frames a coroutine awaited in an iterator is a task of its own.
    private static readonly OracleOptions s_withoutIterations = new() { IgnoresIterations = true };

    [Fact]
    public void Frames_are_embedded_across_assemblies()
    {
        var generated = CompareAcross(Library, Source, OracleOptions.Default);
        Assert.Contains("Twice_Frame", generated.Text("Program"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_frames_is_awaited_through_its_boxes()
    {
        var (libraryPlain, _) = Both(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Library], "Library"));
        var program = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Source])
            .AddReferences(MetadataReference.CreateFromImage(libraryPlain));
        var generated = OracleCompiler.Generate(program);
        using var expected = new ProgramRunner(OracleCompiler.Emit(program), libraryPlain);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated), libraryPlain);
        CompilerOracle.Compare(expected, actual, "Program", new OracleOptions { AllowsCompilerMachines = true }, mayFallBack: false);
    }

    [Fact]
    public void Iterators_are_embedded_across_assemblies()
    {
        var generated = CompareAcross(Library, Enumeration, s_withoutIterations);
        Assert.Contains("Count_Frame", generated.Text("Program"), StringComparison.Ordinal);
    }

    [Fact]
    public void Iterators_of_a_library_without_frames_are_awaited()
    {
        var (libraryPlain, _) = Both(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Library], "Library"));
        var program = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Enumeration])
            .AddReferences(MetadataReference.CreateFromImage(libraryPlain));
        var generated = OracleCompiler.Generate(program);
        using var expected = new ProgramRunner(OracleCompiler.Emit(program), libraryPlain);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated), libraryPlain);
        CompilerOracle.Compare(expected, actual, "Program", s_withoutIterations with { AllowsCompilerMachines = true }, mayFallBack: false);
    }

    [Fact]
    public void Signatures_across_assemblies()
    {
        const string Declarations = """
            using System;
            using System.Runtime.InteropServices;
            using System.Threading;
            using CoroGen;
            namespace Lib
            {
                public abstract partial class Job
                {
                    [Coroutine] protected internal virtual async Coro<string> Work(int n = 3, DayOfWeek day = DayOfWeek.Friday) { await Coro.Yield(); return $"{n} {day}"; }
                    [Coroutine] protected abstract Coro<T?> Pick<T>(T? x, [Optional, DefaultParameterValue(4)] int n) where T : class;
                    [Coroutine] public async Coro<string> All([Optional] DateTime date, CancellationToken token = default, params string[] rest) => await Work() + await Pick("p") + date.Ticks + rest.Length;
                }
                public partial interface IRepository { [Coroutine] Coro<string> Load(string name = "x", decimal price = 1.5m, double? factor = double.NaN); }
                public readonly partial struct Money { [Coroutine] public async Coro<int> Value(int n = 7) { await Coro.Yield(); return n; } }
            }
            """;
        const string Uses = """
            using Lib;
            public partial class Own : Job
            {
                [Coroutine] protected override async Coro<string> Work(int n = 30, DayOfWeek day = DayOfWeek.Monday) => "own " + await base.Work() + await base.Work(n, day);
                [Coroutine] protected override async Coro<T?> Pick<T>(T? x, int n) where T : class { Log(n); return await Get(x); }
                [Coroutine] public async Coro<string> Both() => await Work() + await All();
            }
            public partial class Plain : Job
            {
                protected override async Coro<string> Work(int n, DayOfWeek day) { await Step("plain"); return "plain" + n; }
                protected override async Coro<T?> Pick<T>(T? x, int n) where T : class { await Step("pick"); return null; }
            }
            public partial class Repository : IRepository { [Coroutine] public async Coro<string> Load(string name, decimal price, double? factor) => await Get(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {price} {factor}")); }
            public static partial class Program
            {
                public static Coro Enter() => Run();
                static Coro<int> Ordinary() => new Money().Value();
                [Coroutine] public static async Coro Run()
                {
                    Log(await new Own().Both());
                    Log(await new Plain().All(rest: "r"));
                    IRepository repository = new Repository();
                    Log(await repository.Load() + await repository.Load(price: 2.50m));
                    Log(await new Money().Value() + await Ordinary());
                }
            }
            """;
        CompareAcross(Declarations, Uses, new OracleOptions { AllowsCompilerMachines = true });
    }

    [Fact]
    public void Base_calls_of_methods_without_lowering_across_assemblies()
    {
        const string Declarations = """
            using CoroGen;
            namespace Lib
            {
                public partial class Job
                {
                    [Coroutine] public virtual async Coro<int> Work(int n)
                    {
                        var z = (int a = 1) => a;
                        await Coro.Yield();
                        z += (int a) => a + 1;
                        return n + z(0);
                    }
                }
            }
            """;
        const string Uses = """
            public partial class Own : Lib.Job
            {
                [Coroutine] public override async Coro<int> Work(int n) { Log("own " + n); return n > 5 ? n : 100 + await base.Work(n + 1) + await Coro.CreateTask(base.Work(n)); }
            }
            public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new Own().Work(0)); await Step("end"); } }
            """;
        Assert.Single(OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Declarations], "Library")).Fallbacks);
        CompareAcross(Declarations, Uses, s_withoutIterations with { AllowsCompilerMachines = true }, mayFallBack: true);
    }

    // A program and its library, both without the generator and both with it; all methods of the program have frames.
    private static GeneratedProgram CompareAcross(string library, string program, OracleOptions options, bool mayFallBack = false)
    {
        var (libraryPlain, libraryGenerated) = Both(OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [library], "Library"));
        var compilation = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [program]);
        var plain = OracleCompiler.Emit(compilation.AddReferences(MetadataReference.CreateFromImage(libraryPlain)));
        var generated = OracleCompiler.Generate(compilation.AddReferences(MetadataReference.CreateFromImage(libraryGenerated)));
        Assert.Empty(generated.Fallbacks);
        using var expected = new ProgramRunner(plain, libraryPlain);
        using var actual = new ProgramRunner(CompilerOracle.EmitGenerated(generated), libraryGenerated);
        CompilerOracle.Compare(expected, actual, "Program", options, mayFallBack);
        return generated;
    }

    private static (byte[] Plain, byte[] Generated) Both(Microsoft.CodeAnalysis.CSharp.CSharpCompilation library) =>
        (OracleCompiler.Emit(library), OracleCompiler.Emit(OracleCompiler.Generate(library).Compilation));
}
