namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Collection expressions beside awaits.</summary>
public sealed class CollectionTests : OracleTests
{
    [Fact]
    public void Collections_spreads_and_params_collections() => CheckBody("""
        List<int> tail = [7, await Get(8)]; int[] none = [];
        int[] all = [1, await Get(2), .. tail, .. await Get(new[] { 3, 4 }), .. (await Get(true) ? [5] : none), .. tail.Select(x => x * tail.Count)];
        Log(string.Join(",", all)); tail.Add(await Get(9));
        HashSet<string> set = [.. all.Select(x => $"{x}"), await Get("z")]; Log(set.Count);
        IReadOnlyList<object?> objs = [null, await Get(1), "s", await Get<string?>(null)]; Log(objs.Count);
        Log(await Many(1, 2, await Get(3))); Log(await Many()); Log(await Many([await Get(4), .. tail])); Log(await Names("p", await Get("a"), "b"));
        int[][] jag = [[await Get(1)], [], [2, await Get(3)]]; Log(jag[2][1] + jag.Sum(r => r.Length));
        Log(Spans(1, await Get(2), 3)); Dictionary<string, List<int>> dd = new() { ["a"] = [await Get(1)], [await Get("b")] = { } }; Log(dd.Count);
        var nested = new Outer { Inner = { X = await Get(1), List = { await Get(2), 3 }, [await Get("i")] = await Get(4) }, Y = await Get(5) }; Log(nested.Inner.X + nested.Inner.List.Count + nested.Y);
        """, members: """
        [Coroutine] private static async Coro<int> Many(params List<int> xs) { int n = 0; foreach (int x in xs) n += await Get(x); return n; }
        [Coroutine] private static async Coro<string> Names(string p, params IEnumerable<string> xs) => p + await Get(string.Concat(xs));
        private static int Spans(params ReadOnlySpan<int> xs) => xs.Length;
        """, types: """
        public class Outer { public InnerType Inner { get; } = new(); public int Y; }
        public class InnerType { public int X { get; set; } public List<int> List { get; } = new(); public int this[string k] { set => Log(k + value); } }
        """);
}
