using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Chains with <c>?.</c>, and assignments to their ends.</summary>
public sealed class ConditionalAccessTests : OracleTests
{
    [Fact]
    public void Null_conditional_chains_with_awaits() => CheckBody("""
        var n = new Node("a") { Next = new Node("b") { Next = new Node("c", 3) } }; Node? none = null;
        Log(n?.Link?.Link?.Add(await Get(1), n.Link!.Value + await Get(2)) ?? await Get(-1)); Log(n?.Link?[await Get(2)].ToString().Length); Log(none?.Add(await Get(1), 2) is null);
        Log(n!.Next?.Next?.Next?.Self().Add(await Get(1), 1) ?? n.Next!.Array?[await Get(^1)]); Func<int, Func<int>?>? f = x => x > 0 ? () => x : null; Log(f?.Invoke(await Get(1))?.Invoke() + f?.Invoke(await Get(0))?.Invoke() is null); List<string?>? list = [null, "x"]; Log(list?[await Get(0)]?.Length + await Get(1)); Log((list?[await Get(1)]?.ToUpper() ?? "none") + (none is null ? await Get("n") : none.ToString()));
        Log((await Get(n))?.Self()?.Pair.X + (await Get(none))?.Field); string s = (await Get(list))?.FirstOrDefault(x => x?.Length == n.Next?.Next?.Field + 1) ?? throw new Exception(); Log(s);
        """);

    [Fact]
    public void Structs_behind_conditional_accesses() => CheckBody("""
        Owner? owner = new Owner();
        Log(owner?.Part.Add(await Get(5)));
        Part[]? parts = [new Part()];
        Log(parts?[0].Add(await Get(3)));
        Log(parts?[await Get(0)].Add(await Get(3)));
        Part? part = new Part();
        Log(part?.Add(await Get(3)));
        Log(owner!.Part.X + parts![0].X * 10 + part.Value.X * 100);
        """, types: """
        public class Owner { public Part Part; }
        public struct Part { public int X; public int Add(int n) { X += n; return X; } }
        """);

    [Fact]
    public void Conditional_assignments_to_structs() => CheckBody("""
        Node? node = new Node("n");
        node?.Pair.X = await Get(3);
        node?.Pair.Y += await Get(4);
        Log(node!.Pair);
        Pair[]? pairs = [new Pair(1, 2)];
        pairs?[0].X = await Get(5);
        Log(pairs![0]);
        """, options: new() { Language = LanguageVersion.Preview });

    [Fact]
    public void Null_conditional_assignment_skips_its_right_side() => CheckBody("""
        Node? none = null;
        none?.Value = await Get(1);
        none?[await Get(2)] = await Get(3);
        none?.Next?.Value = await Get(4);
        await Step("end");
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });
}
