namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Nullable values, lifted operators, and nullable references.</summary>
public sealed class NullableTests : OracleTests
{
    [Fact]
    public void Nullables_lifted_and_coalescing_targets() => CheckBody("""
        int? a = await Get<int?>(null), b = await Get<int?>(4);
        Log(a + await Get<int?>(1)); Log(b * await Get(2)); Log(a > await Get(1)); Log(a == await Get<int?>(null)); Log(b >= await Get<int?>(4));
        bool? t = null; Log(t & await Get<bool?>(false)); Log(t | await Get(true)); 
        Log(b ?? await Get(1)); Log(a ?? await Get<int?>(null) ?? await Get(9));
        var d = new Dictionary<string, int?> { ["x"] = null, ["y"] = 3 };
        d["x"] ??= await Get(7); d["y"] ??= await Get(8);
        Log(d["x"]); Log(d["y"]);
        var n = new N();
        n.F ??= await Get("f"); n.F ??= await Get("never"); n.L ??= new List<string?> { await Get("l") };
        n.L[await Get(0)] ??= await Get("no"); n.L.Add(null); n.L[1] ??= await Get("yes") + n.F;
        n[await Get(3)] ??= await Get(30); n[3] ??= await Get(31);
        Log(string.Join(",", n.L)); Log(n[3]);
        n.Other = new N(); n.Other.F ??= await Get<string?>(null);
        Log(n.Other.F?.Length.ToString() ?? await Get("null"));
        a += await Get(1); Log(a); a = 1; a += await Get<int?>(2); a++; Log(a); a <<= await Get(1); Log(a.Value);
        DateTime? when = null; TimeSpan? gap = await Get(TimeSpan.FromSeconds(1)) - (await Get(1) > 5 ? TimeSpan.Zero : null); Log(gap); Log(when + gap);
        long? wide = await Get<int?>(5) + 1L; Log(wide);
        Log((byte?)await Get<int?>(300)); Log(-await Get(b)); Log(!await Get<bool?>(null));
        int r = (await Get<int?>(2)) switch { null => 0, > 1 and var v => v.Value2() + await Get(v), _ => -1 }; Log(r);
        """, types: """
        public static class Ext { public static int Value2(this int i) => i * 2; }
        public class N { public string? F; public List<string?>? L; public N? Other; private int? _v; public int? this[int i] { get { Log("get " + i); return _v; } set { Log("set " + i); _v = value; } } }
        """);

    [Fact]
    public void Lifted_operators_and_conversions() => CheckBody(
        """
        int? a = null, b = 3; Log((a + await Get(1)) ?? -1); Log(b + await Get<int?>(null) ?? -2); Log(a < await Get<int?>(1)); Log(b == await Get<int?>(3));
        bool? t = true, n = null; Log(t & await Get<bool?>(null)); Log(n | await Get<bool?>(true)); Log((n ?? await Get(false)) || await Get(true));
        b += await Get(2); a ??= await Get(7); b <<= await Get(1); Log(a * b);
        a++; --b; Log(a - b); Meters? m = new Meters(2); m += await Get<Meters?>(new Meters(3)); Log(m); m = m + await Get<Meters?>(null); Log(m is null);
        Meters conv = await Get(5); Log(conv); double dbl = (double)(Meters)(await Get(6)); Log(dbl); Meters? lift = (Meters?)await Get<int?>(null); Log(lift.HasValue);
        long wide = await Get(3) + 1L; uint u = (uint)await Get(4); short sh = (short)(await Get(70000)); Log(wide + u + sh); Log((byte)await Get(257)); Log('a' + await Get(1)); Log((char)('a' + await Get(1)));
        string s = null!; s += await Get("x"); s += await Get(1) + L(2); s = s + null + await Get('c') + 1.5m; Log(s); Log("n" + await Get<object?>(null) + 'c' + L(1) + L(2)); Log(await Get(1) + L(2) + "s" + await Get(3) + L(4));
        object o = await Get(3); int unb = (int)o; int? un = o as int?; Log(unb + un); Log(o is int i2 ? i2 + await Get(1) : 0); IComparable cmp = await Get(3); Log(cmp.CompareTo(await Get(2)));
        Log(default(int) + await Get(1)); Log(sizeof(long) + await Get(nameof(a)) + typeof(List<>).Name); Log(new Meters(1) > await Get(new Meters(2))); Log(-await Get(3)); Log(~await Get(3)); Log(!await Get(true)); Log(await Get(1) << await Get(2) >> 1 >>> await Get(0));
        decimal dm = await Get(1.5m) * L(2); Log(dm); nint ni = await Get((nint)5); Log(ni + 1); Log(1 is var one && one == await Get(1)); Half h = (Half)await Get(2); Log(h); Int128 big = await Get((Int128)9); Log(big * 2);
        """,
        types: """
        public readonly record struct Meters(int V) { public static Meters operator +(Meters a, Meters b) { Log("m+"); return new(a.V + b.V); } public static bool operator >(Meters a, Meters b) => a.V > b.V; public static bool operator <(Meters a, Meters b) => a.V < b.V; public static implicit operator Meters(int v) { Log("imp"); return new(v); } public static explicit operator double(Meters m) { Log("exp"); return m.V; } }
        """);

    [Fact]
    public void Nullable_references() => CheckBody(
        """
        #nullable enable
        string? a = await Get<string?>("x"); if (a is null) throw new Exception(); Log(a.Length + await Get(a.Length)); List<string>? l = await Get<List<string>?>(null); l ??= [await Get("y")]; Log(l[0].Length); string b = a!; b ??= await Get("never"); Dictionary<string, string?> d = new() { ["k"] = null }; if (d.TryGetValue(await Get("k"), out var v) && v != null) Log(v.Length); T? Loc<T>(T? t) where T : class => t; Log(Loc<string>(await Get<string?>(null)) ?? "none");
        string? m = null; for (int i = 0; i < 2; i++) { if (m != null) Log(m.Length); m = await Get("mm"); } Log(m!.Length); (string? p, int q) = (await Get<string?>(null), 1); Log(p?.Length ?? q); object? o = p; Log(o?.ToString() ?? await Get("o"));
        """);
}
