using CoroGen.Generator.Analysis;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Tests.Analysis;

/// <summary>Which frames can be fields of which: not those of a cycle, and not large ones.</summary>
public class CallGraphTests
{
    [Fact]
    public void A_chain_is_no_cycle()
    {
        var graph = Graph("A: await B(); B: await C(); C: await Coro.Yield();");
        Assert.False(graph.IsRecursive("A", "B"));
        Assert.False(graph.IsRecursive("B", "C"));
    }

    [Fact]
    public void Who_awaits_himself_is_one() => Assert.True(Graph("A: await A();").IsRecursive("A", "A"));

    [Fact]
    public void Cycles_that_share_a_method_are_one()
    {
        var graph = Graph("A: await B(); B: await C(); await D(); C: await A(); D: await B(); E: await A();");
        foreach (var caller in "ABCD")
            foreach (var callee in "ABCD")
                Assert.True(graph.IsRecursive($"{caller}", $"{callee}"));
        Assert.False(graph.IsRecursive("E", "A"));
    }

    [Fact]
    public void The_order_of_the_questions_does_not_matter()
    {
        const string text = "A: await B(); B: await C(); C: await B(); await D(); D: await E(); E: await Coro.Yield();";
        foreach (var first in "ABCDE")
        {
            var graph = Graph(text);
            _ = graph.IsRecursive($"{first}", "E");
            Assert.True(graph.IsRecursive("B", "C"));
            Assert.False(graph.IsRecursive("A", "B"));
            Assert.False(graph.IsRecursive("C", "D"));
        }
    }

    [Fact]
    public void What_lambdas_await_and_what_is_not_awaited_counts_not()
    {
        var graph = Graph("A: Func<Coro> f = async () => await A(); var coro = A(); async Coro Local() => await A(); await Coro.Yield();");
        Assert.False(graph.IsRecursive("A", "B"));
        Assert.Equal(Graph("A: Func<Coro> f = null; object coro = null; await Coro.Yield();").IsLarge("A"), graph.IsLarge("A"));
    }

    [Fact]
    public void Frames_grow_with_what_they_embed_until_they_are_boxed()
    {
        // Each level embeds two frames of the level below, with two variables of its own.
        var levels = Enumerable.Range(1, 12).Select(i => $"M{i}: int a = 0, b = 0; await M{i - 1}(); await N{i - 1}(); N{i}: int a = 0; await M{i - 1}();");
        var graph = Graph("M0: await Coro.Yield(); N0: await Coro.Yield(); " + string.Join(" ", levels));
        var large = Enumerable.Range(0, 13).Select(i => graph.IsLarge($"M{i}")).ToList();
        Assert.False(large[0]);
        Assert.Contains(true, large);

        // One that holds references to boxes is small again.
        Assert.False(large[large.IndexOf(true) + 1]);
    }

    // "A: body B: body": coroutines without arguments.
    private static Questions Graph(string text)
    {
        var methods = System.Text.RegularExpressions.Regex.Replace(text, @"(\w+): ", " } [Coroutine] public static async Coro $1() { ");
        var compilation = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [$"public static partial class Program {{ static void First() {{ {methods} }} }}"]);
        return new Questions(CompilationFacts.Of(compilation).Calls, compilation.GetTypeByMetadataName("Program")!);
    }

    private sealed class Questions(CallGraph graph, INamedTypeSymbol type)
    {
        public bool IsRecursive(string caller, string callee) => graph.IsRecursive(Method(caller), Method(callee));

        public bool IsLarge(string callee) => graph.IsLarge(Method(callee));

        private IMethodSymbol Method(string name) => type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() ?? type.GetMembers("First").OfType<IMethodSymbol>().Single();
    }
}
