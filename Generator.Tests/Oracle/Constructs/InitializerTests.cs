using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Initialisers, collection expressions, interpolation, tuples, anonymous types.</summary>
public sealed class InitializerTests : OracleTests
{
    [Fact]
    public void Query_expressions() => CheckBody("""
        var source = await Get(new[] { 5, 3, 8, 1 });
        int limit = await Get(2);
        var query = from x in source where x > limit orderby x let y = x * limit select new { x, y };
        limit = 0;
        foreach (var row in query)
        {
            await Step("row");
            Log(row);
        }

        var groups = from x in await Get(source) group x by x % 2 into g select (g.Key, g.Count());
        Log(groups.ToList());
        var joined = from a in source join b in new[] { 3, 5 } on a equals b select a + limit;
        Log(joined);
        """);

    [Fact]
    public void Object_initializers() => CheckBody("""
        var n = new Node("n", await Get(1)) { Value = await Get(2), Field = L(3), Next = new Node("m") { Value = await Get(4) } };
        Log(n.Field);
        var o = new Outer { Inner = { Value = await Get(5), Field = L(6) }, [await Get("k")] = L(7), Name = await Get("name") };
        Log(o.Name + o.Inner.Field);
        Pair p = new() { X = L(1), Y = await Get(2) };
        Log(p);
        """, types: """
        public class Outer
        {
            public Node Inner { get; } = new Node("inner");
            public string? Name;
            public int this[string key] { set => Log($"[{key}]={value}"); }
        }
        """);

    [Fact]
    public void Collection_and_dictionary_initializers() => CheckBody("""
        var list = new List<int> { L(1), await Get(2), L(3) };
        Log(list);
        var map = new Dictionary<string, int> { [L("a")] = await Get(1), [await Get("b")] = L(2) };
        Log(map.Count + map["b"]);
        var pairs = new Dictionary<string, int> { { L("c"), await Get(3) }, { await Get("d"), L(4) } };
        Log(pairs["d"]);
        var bag = new Bag { await Get(1), { L(2), await Get(3) } };
        Log(bag.Sum);
        """, types: """
        public class Bag : System.Collections.IEnumerable
        {
            public int Sum;
            public void Add(int a) { Log("add " + a); Sum += a; }
            public void Add(int a, int b) { Log($"add {a} {b}"); Sum += a * b; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public void Collection_expressions() => CheckBody("""
        int[] a = [L(1), await Get(2), L(3)];
        Log(a);
        List<int> b = [.. a, await Get(4), .. await Get(new[] { 5, 6 })];
        Log(b);
        IEnumerable<string> c = [await Get("x")];
        Log(c);
        Log(Count([await Get(1), L(2)]));
        HashSet<int> d = [await Get(1), 1, 2];
        Log(d.Count);
        int[][] e = [[await Get(1)], [], [L(2), .. a]];
        Log(e[2]);
        """, "static int Count(IReadOnlyList<int> list) => list.Count;",
        options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 });

    [Fact]
    public void With_expressions() => CheckBody("""
        var p = new Point(1, 2);
        var q = (await Get(p)) with { X = await Get(10) };
        Log(q);
        Log(q with { X = L(3), Y = await Get(4) });
        var s = new Pair(1, 2) with { Y = await Get(5) };
        Log(s);
        var t = new { A = 1, B = "b" } with { A = await Get(6) };
        Log(t.A + t.B);
        """, types: "public record Point(int X, int Y);");

    [Fact]
    public void Anonymous_types() => CheckBody("""
        var a = new { X = await Get(1), Y = L("y") };
        await Step("across");
        Log(a.X + a.Y);
        var list = new[] { a, new { X = await Get(2), Y = "z" } };
        foreach (var item in list)
        {
            await Step("item");
            Log(item);
        }

        var nested = await Get(new { Inner = a, Z = 3 });
        Log(nested.Inner.X + nested.Z);
        a = new { X = 9, Y = await Get("assigned") };
        Log(a);
        """);

    [Fact]
    public void Tuples() => CheckBody("""
        var t = (await Get(1), Name: await Get("n"), L(3));
        await Step("across");
        Log(t.Name + t.Item1 + t.Item3);
        (int A, string B) u = (L(1), await Get("b"));
        u.A += await Get(5);
        Log(u);
        Log((await Pair2()).B);
        Log(((1, await Get(2)), 3));
        """, """
        [Coroutine]
        static async Coro<(int A, string B)> Pair2()
        {
            await Step("pair");
            return (1, await Get("two"));
        }
        """);

    [Fact]
    public void Interpolated_strings() => CheckBody(""""
        int n = 5;
        Log($"a {await Get(1)} b {L(2)} c {n} d {await Get("x"),5} {await Get(1.5):F2} {{}}");
        Log($"{L("only")} sync");
        Log($"{new Node("n")} then {await Get(2)}");
        Log($"{(await Get(true) ? "yes" : "no")}" + $"{await Get(3)}");
        FormattableString f = $"{await Get(7)}:{L(8)}";
        Log(f.Format + f.ArgumentCount);
        const string C = $"{nameof(n)} const";
        Log(C);
        Log($"outer {$"inner {await Get(9)}"}");
        Log($$"""raw {{await Get(10)}} {x}""");
        Log($@"verbatim {await Get(11)} \n");
        """");

    [Fact]
    public void Custom_interpolated_string_handlers() => CheckBody("""
        Log(Write($"a {L(1)} {await Get(2)}"));
        Log(Write($"sync {L(3)}"));
        Log(Maybe(false, $"{Boom<int>("not evaluated")}"));
        Log(Maybe(true, $"{L(4)}"));
        await Step("end");
        """, """
        static string Write(Handler h) => h.ToString();
        static string Maybe(bool on, [InterpolatedStringHandlerArgument(nameof(on))] Handler h) => h.ToString();
        """, """
        [InterpolatedStringHandler]
        public class Handler
        {
            private readonly System.Text.StringBuilder _text = new();
            public Handler(int literal, int holes) => Log($"handler {literal} {holes}");
            public Handler(int literal, int holes, bool on, out bool go) { Log($"handler {on}"); go = on; }
            public void AppendLiteral(string s) { Log("literal " + s); _text.Append(s); }
            public void AppendFormatted<T>(T value) { Log("formatted " + value); _text.Append('<').Append(value).Append('>'); }
            public override string ToString() => _text.ToString();
        }
        """);

    [Fact]
    public void Awaits_in_constructor_arguments_with_out_variables() => CheckBody("""
        var w = new Wide(await Get(1), Try(await Get("5"), out int five), out var text, five + await Get(2)) { Extra = text + await Get(five) };
        Log(w.Extra + w.Sum); five++;
        if (Try(await Get("x"), out var bad) || (Try(await Get("7"), out bad) && bad > await Get(6))) Log(bad);
        var dict = new Dictionary<string, Wide> { ["k"] = w };
        if (dict.TryGetValue(await Get("k"), out Wide? found) && found is { Sum: var sum and > 0, Extra.Length: > await_len } && sum == await Get(found.Sum)) Log($"{sum} {found.Extra}");
        while (Try(await Get(five.ToString()), out var n) && n < 9) { five = n + 1; Func<int> f = () => n; Log(f() + await Get(n)); }
        Log(Try("3", out _) ? await Get(five) : bad);
        var t = new Wide(1, false, out _, await Get(1)); lock (await Get(w)) { Log(t.Sum); }
        string s = await Get("a") is { Length: 1 } and [var ch] ? ch + await Get("b") : "none"; Log(s);
        """, members: """
        private const int await_len = 1;
        private static bool Try(string s, out int n) { Log("try " + s); return int.TryParse(s, out n); }
        """, types: """
        public class Wide { public int Sum; public string Extra = ""; public Wide(int a, bool b, out string t, int c) { t = $"{a}{b}{c}"; Sum = a + c; Log("ctor " + t); } }
        """);

    [Fact]
    public void Initializers_within_initializers() => CheckBody(
        """
        var o = new Root(L("r")) { A = await Get(1), Child = { B = L(2), C = { D = await Get(3) }, List = { L(1), await Get(4) } }, ["k"] = { await Get(5) }, [L("l")] = { L(7), await Get(8) } };
        Log(o);
        var d = new Dictionary<string, List<int>> { ["a"] = new() { await Get(1), L(2) }, [await Get("b")] = [L(3), await Get(4)] }; foreach (var p in d) Log(p.Key + string.Join(",", p.Value));
        var dd = new Dictionary<int, int> { { L(1), await Get(2) }, { await Get(3), L(4) } }; Log(dd.Sum(p => p.Key * p.Value));
        int[] arr = [L(1), .. await Get(new[] { 2, 3 }), await Get(4), .. L(new List<int> { 5 })]; Log(arr);
        List<object> lo = [await Get(1), "x", .. arr, null!]; Log(lo.Count); HashSet<int> hs = [1, await Get(1), 2]; Log(hs.Count);
        IEnumerable<int> en = [await Get(1), L(2)]; Log(en); ReadOnlySpan<int> sp = [1, 2]; Log(sp.Length); IReadOnlyList<string> rl = [.. from x in arr where x > 1 select x + "q", await Get("z")]; Log(rl);
        var anon = new { o.A, N = await Get("n"), Inner = new { X = L(1), Y = await Get(2) } }; Log(anon); await Step("anon"); Log(anon.Inner.Y + anon.N);
        var an = new[] { new { K = await Get(1) }, new { K = L(2) } }; Log(an.Select(x => x.K).Sum()); int[,] m2 = { { await Get(1), L(2) }, { L(3), await Get(4) } }; Log(m2); int[] sized = new int[await Get(2)]; Log(sized.Length); var jag = new int[await Get(2)][]; Log(jag.Length);
        Cust cc = [await Get(1), L(2)]; Log(cc); Cust ce = new() { await Get(3), { L(4), await Get("four") } }; Log(ce); Bld bl = [L(1), await Get(2)]; Log(bl);
        """,
        types: """
        public class Root(string n) { public int A { set { Log("A=" + value); _a = value; } get => _a; } int _a; public Ch Child { get { Log("get Child"); return _c; } } readonly Ch _c = new(); Dictionary<string, List<int>> _x = new() { ["l"] = [] }; public List<int> this[string k, int q = 0] { get { Log("idx " + k); return _x["l"]; } } public override string ToString() => n + A + _c.B + _c.C.D + string.Join("|", _c.List) + string.Join("|", _x["l"]); }
        public class Ch { public int B; public C3 C = new(); public List<int> List { get; } = new(); }
        public class C3 { public int D { get; set; } }
        public class Cust : System.Collections.IEnumerable { List<string> _l = []; public void Add(int x) { Log("add " + x); _l.Add(x + ""); } public void Add(int x, string s) { Log("add2 " + x + s); _l.Add(s); } public System.Collections.IEnumerator GetEnumerator() => _l.GetEnumerator(); }
        [CollectionBuilder(typeof(BldB), "Create")] public class Bld : IEnumerable<int> { public List<int> L = []; public IEnumerator<int> GetEnumerator() => L.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => L.GetEnumerator(); }
        public static class BldB { public static Bld Create(ReadOnlySpan<int> s) { Log("create " + s.Length); var b = new Bld(); foreach (var x in s) b.L.Add(x); return b; } }
        """);

    [Fact]
    public void Init_only_and_required_members_of_generic_types() => CheckBody("""
        var box = new Box<int> { W = await Get(1), V = L(2) };
        Log(box.W + box.V);
        Log(new Pack<int>(await Get(1)) { Z = await Get(3) });
        Log(new Spot<int> { X = await Get(1) }.X);
        Log(new Need<int>(await Get(1), L("q")) { W = await Get(2) });
        Log(new Lot { X = await Get(1), Y = L(2) }.X + new Lots<int> { X = await Get(3) }.X);
        Log(new Derived<int> { W = await Get(5), Own = L(1) }.W);
        try { Log(new Bad<int> { W = await Get(1) }); } catch (InvalidOperationException e) { Log(e.Message); }
        Log(await Make("x"));
        """, """
        [Coroutine]
        static async Coro<string> Make<T>(T t) => new Need<T>(t, "m") { W = await Get(t) }.ToString() + new Box<T> { W = await Get(t) }.W;
        """, """
        public class Box<T> { private T _w = default!; public T W { get => _w; init { Log("init"); _w = value; } } public T V { get; set; } = default!; }
        public record Pack<T>(T A) { public T Z { get; init; } = default!; }
        public struct Spot<T> { public T X { get; init; } }
        public class Need<T>(T t, string s) { public required T W { get; init; } public override string ToString() => $"{t}{s}{W}"; }
        public struct Lot { public required int X { get; init; } public required int Y { get; set; } }
        public struct Lots<T> { public required T X { get; init; } }
        public class Base<T> { public T W { get; init; } = default!; }
        public class Derived<T> : Base<T> { public int Own { get; init; } }
        public class Bad<T> { public Bad() => throw new InvalidOperationException("bad"); public required T W { get; init; } }
        """);

    [Fact]
    public void Init_only_members() => CheckBody("""
        var o = new Options { Name = await Get("n"), Size = L(2) };
        Log(o);
        Log(new Options { Size = await Get(1), Name = L("m") });
        """, types: Types);

    [Fact]
    public void Required_members() => CheckBody("""
        var p = new Place(L(1), await Get(2)) { Label = await Get("here"), Depth = L(4) };
        Log(p);
        var s = new Spot(L(1)) { Y = await Get(5) };
        Log(s);
        """, types: Types);

    [Fact]
    public void Struct_parts_in_initializers() => CheckBody(
        """
        var o = new H { S = { X = await Get(1), Y = L(2), In = { V = await Get(3) } }, C = { S = { X = await Get(4) } }, P = { S = { Y = await Get(5) } } };
        Log($"{o.S.X}{o.S.Y}{o.S.In.V}{o.C.S.X}{o.P.S.Y}");
        try { Log(new H { N = { S = { X = await Get(1) } } }); } catch (NullReferenceException) { Log("nre"); }
        try { Log(new H { N = { V = await Get(1) } }); } catch (NullReferenceException) { Log("nre"); }
        try { Log(new H { Z = { await Get(1) } }); } catch (NullReferenceException) { Log("nre"); }
        var b = new B { S = { X = await Get(7) } }; Log(b.S.X);
        """,
        types: """
        public struct S { public int X, Y; public I In; } public struct I { public int V; } public struct B { public S S; }
        public class H { public S S; public H2 C = new(); readonly H2 _p = new(); public H2 P { get { Log("get P"); return _p; } } public H2? N { get { Log("get N"); return null; } } public List<int>? Z { get { Log("get Z"); return null; } } }
        public class H2 { public S S; public int V { get; set; } }
        """);

    private const string Types = """
        public class Options
        {
            public Options() => Log("made");
            private string _name = "";
            public string Name { get => _name; init { Log("name " + value); _name = value; } }
            public int Size { get; set; }
            public override string ToString() => _name + Size;
        }
        public record Place(int X, int Y) { public required string Label { get; init; } public int Depth { get; init; } = 3; }
        public record struct Spot(int X) { public int Y { get; init; } }
        """;
}
