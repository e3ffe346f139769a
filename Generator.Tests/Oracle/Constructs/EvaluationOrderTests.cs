namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>When the parts of an expression are evaluated and checked: copies, texts, and what assignments and arguments refer to.</summary>
public sealed class EvaluationOrderTests : OracleTests
{
    private const string Types = """
        public class R0 { public int A; }
        public partial record Rec { public int A { get; set; } public int B { get => _b; init { Log("init " + value); _b = value; } } int _b; public int F; public Rec() { } protected Rec(Rec r) { Log("clone"); A = r.A; _b = r._b; F = r.F; } }
        public record Sub(int X) : Rec { public int Q { get; set; } }
        public record struct St(int A, int B);
        public struct Plain { public int A; public int B { get; init; } public override string ToString() => A + ":" + B; }
        public record Gen<T>(T Item) { public T? Other { get; set; } }
        public record Req { public required int R { get; init; } public int S { get; set; } }
        """;

    [Fact]
    public void With_copies_first() => CheckBody("""
        Rec r = new Rec { A = 1, B = 1 };
        var c = r with { A = await Get(2), B = L(3), F = await Get(4) };
        Log(c); Log(r with { B = await Get(9) });
        Log((await Get(r)) with { A = L(3) });
        Log((await Get(r)) with { A = L(3), B = await Get(5) });
        Rec s = new Sub(4) { Q = 3 };
        Log(s with { A = await Get(5) });
        var sub = (Sub)s; Log(sub with { X = await Get(7), Q = 2, A = await Get(1) });
        Rec? n = null;
        try { n = n! with { A = await Get(1) }; } catch (NullReferenceException) { Log("nre"); }
        Log((await Get(r) with { A = 5 }).A + await Get(2));
        Log((r with { A = await Get(1) } with { B = await Get(2) }) == r);
        """, types: Types);

    [Fact]
    public void With_of_structs() => CheckBody("""
        var st = new St(1, 2);
        Log(st with { A = await Get(5) });
        Log(st with { A = await Get(5), B = await Get(6) });
        var p = new Plain { A = 1, B = 2 };
        Log(p with { A = await Get(5) }); Log(p with { B = await Get(5) }); Log(p);
        Log(default(Plain) with { A = 4, B = await Get(4) });
        St[] all = { st }; Log(all[0] with { B = await Get(8) }); Log((all[L(0)] with { B = await Get(8) }).A);
        """, types: Types);

    [Fact]
    public void With_of_anonymous_objects() => CheckBody("""
        var a = new { X = 1, Y = 2 };
        Log(a with { Y = await Get(5) });
        Log(a with { Y = await Get(5), X = await Get(6) });
        a = null!;
        try { Log(a with { Y = await Get(5) }); } catch (NullReferenceException) { Log("nre"); }
        """, types: Types);

    [Fact]
    public void With_of_generic_and_required_records() => CheckBody("""
        var g = new Gen<string>("x");
        Log(g with { Item = await Get("y") }); Log(g with { Other = await Get("o"), Item = "k" });
        Log(await Do(new Sub(1)));
        var q = new Req { R = 1 }; Log(q with { R = await Get(2) }); Log(q with { S = await Get(2) });
        var an = new Gen<object>(new { A = 1 }); Log(an with { Other = await Get(1) });
        """, members: """
        [Coroutine] static async Coro<T> Do<T>(T t) where T : Rec => t with { A = await Get(4), B = await Get(6) };
        """, types: Types);

    [Fact]
    public void With_of_records_of_anonymous_types() => CheckBody("""
        var an = Make(new { A = 1 }); Log(an with { Other = await Get(an.Item) });
        """, members: """
        static Gen<T> Make<T>(T t) => new Gen<T>(t);
        """, types: Types);

    [Fact]
    public void Texts_are_formatted_at_the_end() => CheckBody(""""
        Node a = new("a"), b = new("b");
        Log($"{await Get(a)}{L(1)}{b}");
        Log($"{b}{L(1)}{await Get(a)}{a,4}{1.5:F2}{null}");
        FormattableString f = $"{a}{await Get(1)}{L(2)}"; Log(f);
        IFormattable ff = $"{a}{await Get(1)}{L(2)}"; Log(ff);
        Log($"{a}{(await Get(true) ? b : a)}{L(3):D3}{a.Value}");
        Log($"{a.Value + await Get(1)}{a.Value}{L("x")}");
        Log($"x{await Get(1)}" + $"{a}{L(2)}" + $"{b}{await Get(3)}{a}");
        Pair p = new(1, 2); Log($"{p}{await Get(p.Bump())}{p}{p.Bump()}");
        const string K = "k"; Log($"{K}{await Get(K)}{K}");
        Log($"{a}{$"{b}{await Get(2)}{a}"}{b}");
        Log($"""{a} {await Get(1),5} {b} {"q"}""");
        string s = $"{await Get("t")}{Change(ref p)}{p}"; Log(s);
        """", members: """"
        static int Change(ref Pair p) { p.X = 99; return 1; }
        """");

    [Fact]
    public void Null_on_the_left_of_coalescing() => CheckBody("""
        object o = null ?? await Get("s"); Log(o);
        string? t = null ?? await Get<string?>(null) ?? "z"; Log(t);
        dynamic dy = null ?? await Get<dynamic>(4); Log((object)dy);
        object? thrown = null; try { thrown = null ?? (await Get(1) > 0 ? throw new Exception("x") : "y"); } catch (Exception e) { Log(e.Message); }
        int? d = default(int?) ?? await Get<int?>(3); Log(d);
        Log(null ?? await Get("a") + "b");
        Func<int> fn = null ?? await Get<Func<int>>(() => 3); Log(fn());
        """);

    [Fact]
    public void Targets_of_deconstructions() => CheckBody("""
        foreach (var (n, f) in new (string, Func<Coro>)[] { ("1", () => T1()), ("2", () => T2()), ("3", () => T3()), ("4", () => T4()), ("5", () => T5()), ("6", () => T6()), ("7", () => T7()), ("8", () => T8()), ("9", () => T9()), ("10", () => T10()), ("11", () => T11()), ("12", () => T12()), ("13", () => T13()), ("14", () => T14()), ("15", () => T15()), ("16", () => T16()), ("17", () => T17()), ("18", () => T18()) })
        { Log("--" + n); try { await f(); } catch (Exception e) { Log(e.GetType().Name); } }
        """, members: """
        static H? nul = null; static H[] hs = { new H() }; static S[] ss = { new S() }; static int[,] md = new int[1, 1]; static int[][] jag = { new int[1] }; static int[]? noArr = null;
        static H? N(string s) { Log("n" + s); return null; } static int[] A(int n) { Log("a" + n); return new int[n]; } static int I(int i) { Log("i" + i); return i; }
        [Coroutine] static async Coro T1() { (nul!.S.X, nul.F) = await Get((1, 2)); }
        [Coroutine] static async Coro T2() { (N("q")!.S.In.V, A(1)[I(4)]) = await Get((1, 2)); }
        [Coroutine] static async Coro T3() { (ss[I(3)].X, N("z")!.F) = await Get((1, 2)); }
        [Coroutine] static async Coro T4() { (ss[I(0)].In.V, ss[I(7)].In.V) = await Get((1, 2)); }
        [Coroutine] static async Coro T5() { (md[I(0), I(3)], N("z")!.F) = await Get((1, 2)); }
        [Coroutine] static async Coro T6() { (jag[I(2)][I(3)], N("z")!.F) = await Get((1, 2)); }
        [Coroutine] static async Coro T7() { (noArr![I(2)], N("z")!.F) = (await Get(1), I(2)); }
        [Coroutine] static async Coro T8() { (N("p")!.P, A(1)[I(0)]) = await Get((1, 2)); }
        [Coroutine] static async Coro T9() { (N("p")![I(3)], (hs[I(5)].F, _)) = await Get((1, (2, 3))); }
        [Coroutine] static async Coro T10() { (hs[0].S.X, hs[0].F) = (await Get(1), await Get(2)); Log(hs[0].S.X + hs[0].F); }
        [Coroutine] static async Coro T11() { var h = hs; (h[I(0)].S.In.V, h) = (await Get(7), null!); Log(hs[0].S.In.V); }
        [Coroutine] static async Coro T12() { H h = hs[0]; (h.F, h) = (await Get(7), new H()); Log(hs[0].F + h.F); }
        [Coroutine] static async Coro T13() { int[] a = { 1, 2 }; var b = a; (a[I(1)], a) = (await Get(7), new int[1]); Log(b); Log(a); }
        [Coroutine] static async Coro T14() { (N("e")!.S.P, _) = await Get((1, 2)); }
        [Coroutine] static async Coro T15() { object[] o = new string[1]; (o[I(0)], _) = await Get((new object(), 2)); }
        [Coroutine] static async Coro T16() { object[] o = new string[1]; (o[I(0)], _) = await Get(("ok", 2)); Log(o); }
        [Coroutine] static async Coro T17() { (N("e")!.A![I(9)], _) = await Get((1, 2)); }
        [Coroutine] static async Coro T18() { var l = new List<int>(); (l[I(9)], hs[I(0)].N!.F) = await Get((1, 2)); }
        """, types: """
        public struct In { public int V; } public struct S { public int X; public In In; public int P { get; set; } } public class H { public int F; public S S; public int P { get; set; } public int this[int i] { get => i; set => Log("set" + i); } public int[]? A; public H? N; }
        """);

    [Fact]
    public void References_before_later_awaits() => CheckBody("""
        foreach (var (n, f) in new (string, Func<Coro>)[] { ("1", () => T1()), ("2", () => T2()), ("3", () => T3()), ("4", () => T4()), ("5", () => T5()), ("6", () => T6()), ("7", () => T7()), ("8", () => T8()), ("9", () => T9()), ("10", () => T10()), ("11", () => T11()), ("12", () => T12()), ("13", () => T13()), ("14", () => T14()), ("15", () => T15()), ("16", () => T16()), ("17", () => T17()), ("18", () => T18()), ("19", () => T19()), ("20", () => T20()), ("21", () => T21()) })
        { Log("--" + n); try { await f(); } catch (Exception e) { Log(e.GetType().Name); } }
        """, members: """
        static H? nul = null; static H[] hs = { new H() }; static S[] ss = { new S() }; static int[,] md = new int[1, 1]; static int[][] jag = { new int[1] }; static int[]? noArr = null;
        static H? N(string s) { Log("n" + s); return null; } static int[] A(int n) { Log("a" + n); return new int[n]; } static int I(int i) { Log("i" + i); return i; }
        static int F(ref int a, int s) { Log("F" + s); return a += s; } static int G(in int a, int s) { Log("G" + (a + s)); return a; } static void O(out int a, int s) { Log("O" + s); a = s; } static int R(ref readonly int a, int s) => a + s;
        [Coroutine] static async Coro T1() { F(ref N("a")!.F, await Get(1)); }
        [Coroutine] static async Coro T2() { F(ref ss[I(5)].X, await Get(1)); }
        [Coroutine] static async Coro T3() { F(ref N("a")!.S.In.V, await Get(1)); }
        [Coroutine] static async Coro T4() { O(out md[I(0), I(4)], await Get(1)); }
        [Coroutine] static async Coro T5() { O(out jag[I(5)][I(0)], await Get(1)); }
        [Coroutine] static async Coro T6() { G(jag[I(0)][I(5)], await Get(1)); }
        [Coroutine] static async Coro T7() { G(N("b")!.F, await Get(1)); }
        [Coroutine] static async Coro T8() { G(N("b")!.P, await Get(1)); }
        [Coroutine] static async Coro T9() { G(in noArr![I(1)], await Get(1)); }
        [Coroutine] static async Coro T10() { G(ss[I(0)].In.V + 1, await Get(1)); R(in ss[I(3)].X, await Get(1)); }
        [Coroutine] static async Coro T11() { ss[I(3)].Do(await Get(1)); }
        [Coroutine] static async Coro T12() { N("x")!.S.Do(await Get(1)); }
        [Coroutine] static async Coro T13() { object[] o = new string[1]; Ob(ref o[I(0)], await Get(1)); }
        [Coroutine] static async Coro T14() { new S(ref ss[I(4)].X, await Get(2)); }
        [Coroutine] static async Coro T15() { N("x")!.S.In.V = await Get(1); }
        [Coroutine] static async Coro T16() { ss[I(9)].In.V = await Get(1); }
        [Coroutine] static async Coro T17() { noArr![I(0)] = await Get(1); }
        [Coroutine] static async Coro T18() { md[I(5), I(0)] = await Get(1); }
        [Coroutine] static async Coro T19() { md[I(5), I(0)]++; md[I(0), await Get(3)] += await Get(1); }
        [Coroutine] static async Coro T20() { F(ref jag[I(0)][I(0)], await Rep()); Log(jag[0]); }
        [Coroutine] static async Coro T21() { jag[0] = new int[1]; hs[0].A = new int[2]; F(ref hs[I(0)].A![I(1)], await Get(3)); Log(hs[0].A); F(ref hs[I(0)].S.X, await Get(3)); Log(hs[0].S.X); ss[I(0)].Do(await Get(5)); Log(ss[0].X); await F2(ref ss[0].X, await Get(1)); }
        [Coroutine] static async Coro<int> Rep() { jag[0] = new int[] { 50 }; await Coro.Yield(); return 1; }
        static Coro F2(ref int x, int y) { x += y; return Step("f2"); }
        static void Ob(ref object o, int s) { }
        """, types: """
        public struct In { public int V; } public struct S { public int X; public In In; public S(ref int a, int b) { X = 1; In = default; } public int P { get; set; } public int Do(int a) { Log("do"); return X = a; } } public class H { public int F; public S S; public int P { get; set; } public int this[int i] { get => i; set => Log("set" + i); } public int[]? A; public H? N; }
        """);

    [Fact]
    public void Elements_of_arrays_in_arrays() => CheckBody("""
        foreach (var (n, f) in new (string, Func<Coro>)[] { ("1", () => T1()), ("2", () => T2()), ("3", () => T3()), ("4", () => T4()), ("5", () => T5()), ("6", () => T6()), ("7", () => T7()), ("8", () => T8()), ("9", () => T9()), ("10", () => T10()), ("11", () => T11()), ("12", () => T12()) })
        { Log("--" + n); try { await f(); } catch (Exception e) { Log(e.GetType().Name); } }
        """, members: """
        static int[] s_a = { 1, 2 }; static int[][] jag = { new int[] { 1, 2 } }; static string?[][] strs = { new string?[] { null, "s" } }; static In[][] st = { new In[1] }; static int I(int i) { Log("i" + i); return i; }
        [Coroutine] static async Coro<T> Rep<T>(T v) { jag[0] = new int[] { 50, 60 }; st[0] = new In[] { new In { V = 9 } }; strs[0] = new string?[] { null, "new" }; s_a = new[] { 1, 1 }; await Coro.Yield(); return v; }
        static void Reset() { jag[0] = new int[] { 1, 2 }; st[0] = new In[1]; strs[0] = new string?[] { null, "s" }; s_a = new[] { 0, 1 }; }
        static int F(ref int a, int s) { Log("F" + s); return a += s; }
        [Coroutine] static async Coro T1() { Reset(); var old = jag[0]; jag[I(0)][I(1)] += await Rep(5); Log(old); Log(jag[0]); }
        [Coroutine] static async Coro T2() { Reset(); var old = jag[0]; jag[I(0)][I(1)] = await Rep(5); Log(old); Log(jag[0]); }
        [Coroutine] static async Coro T3() { Reset(); var old = strs[0]; strs[I(0)][I(0)] ??= await Rep("q"); Log(old); Log(strs[0]); }
        [Coroutine] static async Coro T4() { Reset(); var old = st[0]; st[I(0)][I(0)].V += await Rep(5); Log(old[0].V + " " + st[0][0].V); }
        [Coroutine] static async Coro T5() { Reset(); var old = st[0]; st[I(0)][I(0)].V = await Rep(5); Log(old[0].V + " " + st[0][0].V); }
        [Coroutine] static async Coro T6() { Reset(); var old = st[0]; st[I(0)][I(0)].Do(await Rep(5)); Log(old[0].V + " " + st[0][0].V); st[I(0)][I(0)].P = await Rep(4); st[I(0)][I(0)].P += await Rep(4); Log(old[0].V + " " + st[0][0].V); }
        [Coroutine] static async Coro T7() { Reset(); var b = new int[4]; var a = s_a; F(ref b[a[I(0)]], await Ch(a)); Log(b); b[a[I(0)]] += await Ch(a); Log(b); b[a[I(0)]] = await Ch(a); Log(b); (b[a[I(0)]], _) = (await Ch(a), 1); Log(b); }
        [Coroutine] static async Coro<int> Ch(int[] a) { a[0]++; await Coro.Yield(); return 10; }
        [Coroutine] static async Coro T8() { Reset(); var old = jag[0]; (jag[I(0)][I(1)], var x) = await Rep((5, 6)); Log(old); Log(jag[0]); }
        [Coroutine] static async Coro T9() { Reset(); F(ref jag[await Get(0)][I(1)], await Rep(4)); Log(jag[0]); F(ref jag[0][await Get(1)], await Rep(4)); Log(jag[0]); F(ref s_a[1], await Rep(3)); Log(s_a); }
        [Coroutine] static async Coro T10() { Reset(); var l = new List<In[]> { st[0] }; F(ref l[I(0)][I(0)].V, await Rep(4)); Log(l[0][0].V); H h = new(); F(ref h.A[I(0)], await Rep2(h)); Log(h.A); h.A[I(0)] += await Rep2(h); Log(h.A); }
        [Coroutine] static async Coro<int> Rep2(H h) { h.A = new[] { 100 }; await Coro.Yield(); return 3; }
        [Coroutine] static async Coro T11() { long k = 0; var b = new int[2, 2]; F(ref b[k, I(1)], await Kk(() => k = 1)); Log(b); b[k, 0] -= await Kk(() => k = 0); Log(b); }
        [Coroutine] static async Coro<int> Kk(Action a) { a(); await Coro.Yield(); return 7; }
        [Coroutine] static async Coro T12() { Reset(); st[I(0)][I(0)].V++; (st[I(0)][I(0)].V, st[0][0].W.X) = await Rep((5, 6)); Log(st[0][0].V + " " + st[0][0].W.X); H? n = null; (n!.F.V, _) = await Get((1, 1)); }
        """, types: """
        public struct In { public int V; public Pair W; public int P { get => V; set => V = value; } public void Do(int x) => V += x; } public class H { public int[] A = { 5 }; public In F; }
        """);

    [Fact]
    public void References_in_named_arguments() => CheckBody("""
        foreach (var f in new Func<Coro>[] { () => Field(), () => Ordered(), () => Element(), () => Nested(), () => Index() })
        {
            try { await f(); } catch (Exception e) { Log(e.GetType().Name); }
        }
        """, members: """
        private static Node? None(string name) { Log(name); return null; }
        private static int F(ref int a, int s, ref int b) => 1;
        private static int G(in int a, int s) => 1;
        [Coroutine] private static async Coro Field() { int z = 0; F(b: ref None("b")!.Field, s: await Get(1), a: ref z); }
        [Coroutine] private static async Coro Ordered() { int z = 0; F(a: ref None("a")!.Field, s: await Get(1), b: ref z); }
        [Coroutine] private static async Coro Element() { int z = 0; int[] all = new int[1]; F(b: ref all[L(5)], s: await Get(1), a: ref z); }
        [Coroutine] private static async Coro Nested() { int z = 0; F(s: await Get(1), a: ref None("a")!.Pair.X, b: ref (await Get(new int[2]))[await Get(5)]); }
        [Coroutine] private static async Coro Index() { G(s: await Get(1), a: (await Get(new int[1]))[await Get(5)]); }
        """);

    [Fact]
    public void Exceptions_at_each_operand() => CheckBody(
        """
        for (int at = 0; at < 7; at++)
        {
            try { Log(F(T(at, 0), await AT(at, 1), T(at, 2), new[] { T(at, 3), await AT(at, 4) }, T(at, 5) > 0 && await AT(at, 6) > 0)); }
            catch (InvalidOperationException e) { Log(e.Message); }
        }
        for (int at = 0; at < 8; at++)
        {
            try { M(at)[T(at, 1)].V = T(at, 2) + await AT(at, 3) * (T(at, 4) is int q and > 3 ? await AT(at, 5) : T(at, 6)); }
            catch (InvalidOperationException e) { Log(e.Message); }
        }
        for (int at = 0; at < 6; at++)
        {
            try { M(at)[await AT(at, 1)].V += await AT(at, 2); var (x, y) = (T(at, 3), await AT(at, 4)); Log(x + y); }
            catch (InvalidOperationException e) { Log(e.Message); }
        }
        """,
        members: """
        static int T(int at, int i) { Log("t" + i); return at == i ? throw new InvalidOperationException("at " + i) : i; }
        [Coroutine] static async Coro<int> AT(int at, int i) { Log("at" + i); if (at == i) throw new InvalidOperationException("sync " + i); await Coro.Yield(); if (at == i) throw new Exception(); return i; }
        static int F(int a, int b, int c, int[] d, bool e) => a + b + c + d.Length;
        static Arr M(int at) { T(at, 0); return new Arr(at); }
        """,
        types: """
        public class Arr(int at) { public El this[int i] { get { Log("idx" + i); if (at == 7) throw new InvalidOperationException("idx"); return new El(); } } }
        public class El { public int V { get { Log("getV"); return 1; } set => Log("setV" + value); } }
        """);

    [Fact]
    public void Nothing_is_evaluated_that_is_short_circuited() => CheckBody("""
        Node? none = null;
        Log(none?.Add(await Get(1), 2));
        Log(none?.Link?[await Get(2)]);
        string? set = "set";
        set ??= await Get("never");
        Log(L(true) ? 1 : await Get(3));
        Log(L(false) && await Get(true) || L(true) || await Get(false));
        switch (L(5)) { case 4 when await Get(true): Log("never"); break; case 5 when L(false) && await Get(true): Log("never"); break; default: Log("default"); break; }
        Log(L(2) switch { 1 => await Get(1), 2 => L(2), _ => await Get(3) });
        if (new Flag(false) && await Get(new Flag(true))) Log("never");
        Log(L("x") ?? await Get("never"));
        Log(none?.Self().Add(await Get(4), await Get(5)) ?? await Get(6));
        """, types: """
        public class Flag
        {
            private readonly bool _value;
            public Flag(bool value) => _value = value;
            public static bool operator true(Flag f) => f._value;
            public static bool operator false(Flag f) { Log("false?"); return !f._value; }
            public static Flag operator &(Flag a, Flag b) { Log("&"); return new Flag(a._value && b._value); }
        }
        """);

    [Fact]
    public void Concatenation_formats_before_and_interpolation_after_the_await() => CheckBody("""
        var node = new Node("n", 1);
        Log("a" + node + await Get("x"));
        Log("a" + node + "b" + await Get(1) + node);
        Log($"{node}{await Get("y")}");
        Log($"{node} and {node}");
        Log($"{node}" + await Get("z"));
        Log(node + "b" + await Get("c"));
        string s = "s";
        s += node + await Get("d");
        Log(s);
        """);

    [Fact]
    public void Null_and_bounds_fail_before_or_after_the_right_side() => CheckBody("""
        Node? none = null;
        var array = new int[1];
        int[]? noArray = null;
        try { none!.Value = await Get(1); } catch (NullReferenceException) { Log("property"); }
        try { none!.Field = await Get(2); } catch (NullReferenceException) { Log("field"); }
        try { none![0] = await Get(3); } catch (NullReferenceException) { Log("indexer"); }
        try { array[5] = await Get(4); } catch (IndexOutOfRangeException) { Log("bounds"); }
        try { noArray![0] = await Get(5); } catch (NullReferenceException) { Log("null array"); }
        try { none!.Value += await Get(6); } catch (NullReferenceException) { Log("compound property"); }
        try { none!.Field += await Get(7); } catch (NullReferenceException) { Log("compound field"); }
        try { array[5] += await Get(8); } catch (IndexOutOfRangeException) { Log("compound bounds"); }
        try { noArray![0] += await Get(9); } catch (NullReferenceException) { Log("compound null array"); }
        try { none!.Pair.X = await Get(10); } catch (NullReferenceException) { Log("struct field"); }
        try { none!.Array[0] = await Get(11); } catch (NullReferenceException) { Log("array of null"); }
        try { none!.Add(await Get(12), 0); } catch (NullReferenceException) { Log("call"); }
        var pairs = new Pair[1];
        try { pairs[5].X = await Get(13); } catch (IndexOutOfRangeException) { Log("element field"); }
        try { (none!.Value, array[0]) = (await Get(14), 1); } catch (NullReferenceException) { Log("deconstruction"); }
        object[] covariant = new string[1];
        try { covariant[0] = await Get<object>(15); } catch (ArrayTypeMismatchException) { Log("covariance"); }
        """);
}
