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
}
