using CoroGen.Analyzers.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0027. The frames are written out as the generator makes them, which does not run here.</summary>
public class FrameSizeTests : AnalyzerTest<FrameSizeAnalyzer>
{
    private const string Small = """
        partial class Work
        {
            [Coroutine] async Coro M(Huge huge) { await Coro.Yield(); GC.KeepAlive(huge); }
            public struct M_Frame
            {
                private int _state;
                private Work __this;
                private Huge huge;
                private Coro.Yield_Frame _await1;
                public void Start(Work __this, Huge huge) { }
            }
        }
        [System.Runtime.CompilerServices.InlineArray(20)] struct Huge { private decimal item; }
        """;

    [Fact]
    public async Task A_frame_past_the_limit_is_reported()
    {
        var diagnostics = await Reports(Small.Replace("Coro M(", "Coro [|M|](", StringComparison.Ordinal).Replace("(20)", "(100)", StringComparison.Ordinal));

        Assert.Equal(
            "The frame of 'M' has about 1624 bytes, more than 1024, and those of its callers have them too; the largest fields: huge (1600), __this (8), _state (4)",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_small_frame_is_fine() => await ReportsNothing(Small);

    [Fact]
    public async Task A_method_without_a_frame_is_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] async Coro M() { await Coro.Yield(); }
            async Coro N() { await Coro.Yield(); }
            public struct N_Frame { private Huge huge; }
        }
        [System.Runtime.CompilerServices.InlineArray(1000)] struct Huge { private long item; }
        """);

    [Fact]
    public async Task Structs_that_contain_themselves_while_somebody_types_end()
    {
        const string Source = """
            partial class Work
            {
                [Coroutine] async Coro M(Node node) { await Coro.Yield(); }
                public struct M_Frame { private Node node; private S<int> s; public void Start(Work __this, Node node) { } }
            }
            struct Node { public int Value; public Node Next; public Other Other; }
            struct Other { public Node Node; public Node? Second; }
            struct S<T> { public S<S<T>> Deeper, Second; }
            """;
        Compilation compilation = (await TestProject.CreateDocument(Source).Project.GetCompilationAsync())!;

        await TestProject.AnalyzeAsync(compilation, new FrameSizeAnalyzer());
    }

    [Fact]
    public async Task The_limit_is_an_option()
    {
        Compilation compilation = await TestProject.CompileAsync(TestProject.CreateDocument(Small), "The source");

        var diagnostics = await TestProject.AnalyzeAsync(compilation, EditorConfig.With(FrameSizeAnalyzer.Option, "100"), new FrameSizeAnalyzer());

        Assert.StartsWith("The frame of 'M' has about 344 bytes, more than 100,", Assert.Single(diagnostics).GetMessage(null), StringComparison.Ordinal);
    }
}
