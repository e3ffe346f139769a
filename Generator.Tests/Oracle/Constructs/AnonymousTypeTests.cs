namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Values of anonymous types.</summary>
public sealed class AnonymousTypeTests : OracleTests
{
    [Fact]
    public void Anonymous_types_in_patterns_and_deconstructions() => CheckBody("""
        var a = new { X = 1, S = "s" };
        var list = new[] { a, new { X = 2, S = "t" } };
        if (await Get(a) is { } b && b.X == await Get(1)) Log(b.S);
        if (list.FirstOrDefault(x => x.X == 2) is var c && c!.X > await Get(0))
        {
            Func<int> f = () => c.X;
            await Step("captured");
            Log(c.S + f());
        }

        var (p, q) = (a, await Get(3));
        await Step("deconstructed");
        Log(p.X + q);
        foreach (var (g, h) in new[] { (a, 1), (a, 2) }) { await Step("h" + h); Log(g.S + h); }
        switch (await Get(list[1])) { case { X: 2 } w when await Get(true): await Step("w"); Log(w.S); break; }
        switch (list) { case [var first, var second] when first.X == await Get(1): await Step("k"); Log(second.S + first.S); break; }
        var index = list.ToDictionary(x => x.X);
        if (index.TryGetValue(await Get(1), out var found)) { await Step("found"); Log(found.S); }
        foreach (var (key, value) in index) { await Step("pair"); Log(key + value.S); }
        """);

    [Fact]
    public void Anonymous_types_in_choices() => CheckBody("""
        var a = new { X = 1, S = "s" };
        var b = new { X = 2, S = "t" };
        var chosen = await Get(true) ? a : b;
        var awaited = await Get(false) ? await Get(a) : await Get(b);
        var missing = (await Get(true) ? null : a) ?? await Get(b);
        var selected = await Get(2) switch { 1 => a, 2 => await Get(b), _ => null };
        await Step("chosen");
        Log(chosen.S + awaited.S + missing.S + selected!.S);
        """);

    [Fact]
    public void Anonymous_types_within_structs() => CheckBody("""
        var list = new List<int> { 1, 2 }.Select(x => new { x, S = "s" + x }).ToList();
        foreach (var item in list) { await Step("list"); Log(item.S); }
        var pair = (list[0], Other: list[1]);
        await Step("pair");
        Log(pair.Item1.S + pair.Other.S);
        pair.Other = pair.Item1;
        await Step("changed");
        Log(pair.Other.x);
        foreach (var group in list.ToLookup(item => item.x, item => new { item.S })) { await Step("group"); foreach (var item in group) { await Step("item"); Log(group.Key + item.S); } }
        using var enumerator = list.GetEnumerator();
        while (enumerator.MoveNext()) { await Step("moved"); Log(enumerator.Current.S); }
        """);

    [Fact]
    public void Anonymous_types_in_interpolations() => CheckBody("""
        Log(await Of(5));
        """, """
        [Coroutine]
        static async Coro<string> Of<T>(T t)
        {
            var a = new { t, N = 1 };
            await Step("a");
            Func<string> f = () => $"{a.t}{a.N}";
            await Step("f");
            return f() + $"{a.N}";
        }
        """);

    [Fact]
    public void Anonymous_types_beside_type_parameters() => CheckBody("""
        Log(await Of<string, int>("a", 1));
        """, """
        [Coroutine]
        static async Coro<string> Of<T1, T2>(T1 t, T2 u)
        {
            var list = new[] { new { t, u } }.ToList();
            await Step("list");
            var pair = (list[0], t);
            await Step("pair");
            return pair.Item1.ToString() + pair.t;
        }
        """);
}
