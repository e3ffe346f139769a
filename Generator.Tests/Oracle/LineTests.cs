using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>What debuggers and stack traces are told of generated code: the user's lines, and nothing of what lies between them.</summary>
public sealed class LineTests
{
    private const string Source = """
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                int a = W(1);
                a = W(2) + await Get(1);
                Log(W(3) + await Get(W(4)) + W(5));
                await Step(W("six"));
                for (int i = W(0); i < W(2);
                    i += W(await Get(1)))
                {
                    await Step("loop");
                    if (W(i) == 1)
                        await Step(W("one"));
                    else if (await Get(W(true)))
                        Log(W("else"));
                }
                try
                {
                    await Step(W("try"));
                    W(await Get(5));
                    throw new InvalidOperationException(W("x"));
                }
                catch (InvalidOperationException e) when (e.Message == "x")
                {
                    Log(W("catch"));
                    await Step(W("catch2"));
                    W("catch3");
                }
                finally
                {
                    W("fin");
                    await Step(W("fin2"));
                    W("fin3");
                }
                switch (W(await Get(2)))
                {
                    case 1:
                        W("c1");
                        break;
                    case int q when W(q) == await Get(W(2)):
                        W("c2");
                        await Step(W("c3"));
                        W("c4");
                        goto default;
                    default:
                        W("def");
                        break;
                }
                switch (W(await Get("s")))
                {
                    case "a":
                        await Step("no");
                        break;
                    case { Length: > 0 } str
                        when W(str) == "q":
                        break;
                    case string str2 when W(str2.Length) == 1:
                        W("hit");
                        break;
                }
                foreach (var x in W(new[] { 1, 2 }))
                {
                    W(x);
                    await Step(W("fe"));
                    W(x);
                }
                using (W(new D()))
                {
                    await Step(W("u"));
                }
                await using (var d = W(new D()))
                    W("body");
                while (a++ < 4)
                {
                    a += W(await Get(1));
                    continue;
                }
                do
                {
                    Func<int> f = () => a;
                    f();
                    W(f() + await Get(0));
                }
                while (W(false));
                var (m, n) = (W(1), await Get(W(2)));
                a = W(true) ? await Get(W(1)) : W(2);
                a = await Get(W(false)) ? 1 : W(3);
                int? nn = W((int?)null) ?? await Get(W(4));
                bool b = W(true) && await Get(W(true)) && W(false);
                string s = $"{W(1)} {await Get(W(2))} {W(3)}";
                Log(a switch { 1 => W(1), 3 => await Get(W(33)), _ => W(9) });
                int Loc(int k)
                {
                    return W(k + a);
                }
                Log(Loc(W(1)) + await Get(W(1)));
                lock (W(new object()))
                {
                    W("lock");
                }
                a = W(3);
                await using var last = W(new D());
                {
                    W("block");
                    await Step(W("block2"));
                }
                if (W(a) > 100)
                    return;
                try { await Coro.Gather(Fail<int>(W("g")), Get(W(2))); } catch (InvalidOperationException) { W("caught"); }
                try { await Task.FromException(new Exception(W("t"))); } catch (Exception e) when (W(true)) { W("caught"); }
                await foreach (var y in Src(W(2)))
                    W(y);
                goto end;
                end:
                W("end");
            }

            [MethodImpl(MethodImplOptions.NoInlining)] static T W<T>(T v) { foreach (var f in new System.Diagnostics.StackTrace(1, true).GetFrames()) if (f.GetFileName() == "Program0.cs") { Log($"{v} at {f.GetFileLineNumber()}"); return v; } Log("no line"); return v; }
            static async IAsyncEnumerable<int> Src(int n) { for (int i = 0; i < n; i++) { await Task.CompletedTask; yield return i; } }
        }

        public class D : IDisposable, IAsyncDisposable { public void Dispose() => Log("d"); public async ValueTask DisposeAsync() { Log("ad"); await Task.CompletedTask; } }
        """;

    [Fact]
    public void Calls_stand_in_their_lines_in_stack_traces() =>
        CompilerOracle.Check(_ => OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Debug, [Source]), OracleOptions.Default);

    [Fact]
    public void Calls_stand_in_their_lines_in_stack_traces_of_optimized_code()
    {
        // Of calls in guards the runtime itself tells the line of another one where it optimises.
        var source = Source.Replace("when W(str2.Length) == 1", "when str2.Length == 1", StringComparison.Ordinal);
        CompilerOracle.Check(_ => OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [source]), OracleOptions.Default);
    }

    [Fact]
    public void Every_statement_maps_to_its_line_and_generated_lines_to_none()
    {
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Debug, [Source]);
        var expected = Lines(OracleCompiler.Emit(plain), static type => !type.Contains("_Frame", StringComparison.Ordinal));
        var actual = Lines(CompilerOracle.EmitGenerated(OracleCompiler.Generate(plain)), static type => type.Contains("_Frame", StringComparison.Ordinal));
        var source = Source.ReplaceLineEndings("\n").Split('\n');

        // Of what is flattened, the labels are gone. The labels of a switch are tested, which the compiler tells no debugger.
        string[] gone = ["finally", "try", "do", "default:", "end:"];
        var body = Enumerable.Range(1, Array.FindIndex(source, static line => line.Contains("MethodImpl", StringComparison.Ordinal)));
        var told = expected.Intersect(body).Where(line => !gone.Contains(source[line - 1].Trim())).ToArray();
        Assert.Empty(told.Except(actual).Select(line => "missing: " + source[line - 1]));
        Assert.Empty(actual.Except(expected).Where(line => !source[line - 1].Trim().StartsWith("case ", StringComparison.Ordinal)).Select(line => "too much: " + source[line - 1]));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void What_the_user_did_not_write_has_no_lines(OptimizationLevel optimization)
    {
        const string Members = """
            public partial interface IWork { [Coroutine] Coro<int> Work(int n = 1); [Coroutine] IAsyncEnumerable<int> Items(); }
            public partial class Base : IWork { [Coroutine] public virtual async Coro<int> Work(int n) => await Get(n); [Coroutine] public async IAsyncEnumerable<int> Items() { await Step("items"); yield return 1; } protected virtual int Value() => 2; }
            public partial class Derived : Base { public override async Coro<int> Work(int n) { await Step("plain"); return n; } [Coroutine] public async Coro<int> Up() => await Get(base.Value()); }
            file static class Local { public static int One() => 1; }
            public static partial class Falls { [Coroutine] public static async Coro<int> Back() => await Get(Local.One()); public static Coro<int> Call(IWork work) => work.Work(); public static Coro<int> CallBack() => Back(); }
            """;
        var generated = OracleCompiler.Generate(OracleCompiler.Compilation(OracleOptions.Default, optimization, [Source, Members]));
        Assert.Contains(generated.Trees, static tree => tree.FilePath.Contains("Interceptors", StringComparison.Ordinal));
        Assert.Empty(Lines(CompilerOracle.EmitGenerated(generated), static _ => true, static document => document.EndsWith(".g.cs", StringComparison.Ordinal)));
    }

    // The lines of the program's file that have code in the types of a kind.
    private static HashSet<int> Lines(byte[] image, Func<string, bool> isMeant, Func<string, bool>? isDocument = null)
    {
        using var file = new PEReader(new MemoryStream(image));
        var embedded = file.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        var metadata = file.GetMetadataReader();
        var lines = new HashSet<int>();
        isDocument ??= static document => document == "Program0.cs";
        foreach (var handle in metadata.MethodDefinitions)
        {
            if (!isMeant(NameOf(metadata, metadata.GetMethodDefinition(handle).GetDeclaringType()))) continue;
            foreach (var point in symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints())
            {
                if (!point.IsHidden && isDocument(symbols.GetString(symbols.GetDocument(point.Document).Name))) lines.Add(point.StartLine);
            }
        }

        return lines;
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return (outer.IsNil ? "" : NameOf(metadata, outer) + ".") + metadata.GetString(type.Name);
    }
}
