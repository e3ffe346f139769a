namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Deconstructions and tuples.</summary>
public sealed class DeconstructionTests : OracleTests
{
    [Fact]
    public void Deconstruction_into_everything() => CheckBody("""
        var h = new Holder();
        (h.P, h.Arr[await Get(1)], h[await Get("k")]) = (await Get(1), 2, 4);
        Log(h.Text);
        (int a, (h.P, var b), _) = (await Get(5), (6, await Get("b")), Log2("discarded"));
        Log(a + b + h.P);
        (h.P, h.Arr[0]) = (h.Arr[0], h.P);
        (a, h.Arr[await Get(2)]) = await Get(h); (h.Ref(0), h.Ref(1)) = (h.Ref(1), h.Ref(0)); h.Ref(await Get(2))++; h.Ref(await Get(1)) = h.P;
        Log(a); Log(h.Text);
        foreach (var (x, (y, z)) in new[] { (1, (2, "z")) }) { (h.P, h.Arr[y]) = (x + await Get(y), y); Log(z); }
        try { (h.P, h.Arr[await Get(7)]) = (1, h.Ref(5)); } catch (IndexOutOfRangeException) { Log("range"); }
        Log(h.Text);
        (long w, double d) = await Get((1, 2.5f));
        Log(w); Log(d);
        (a, a) = (await Get(1), await Get(2)); Log(a);
        var (p, q) = (X: await Get("p"), Y: (Func<int>)(() => a));
        Log(p + q());
        """, members: """
        private static int Log2(string s) { Log(s); return 0; }
        """, types: """
        public class Holder
        {
            private int _p;
            private readonly Dictionary<string, int> _d = new();
            public int[] Arr = { 7, 8, 9 };
            public int P { get { Log("P.get"); return _p; } set { Log("P.set " + value); _p = value; } }
            public int this[string k] { set { Log($"[{k}]={value}"); _d[k] = value; } }
            public ref int Ref(int i) { Log("ref " + i); return ref Arr[i]; }
            public string Text => _p + ":" + string.Join(",", Arr) + ":" + string.Join(",", _d);
            public void Deconstruct(out int a, out int b) { Log("deconstruct"); a = P; b = Arr.Length; }
        }
        """);

    [Fact]
    public void Tuples_compared_and_taken_apart() => CheckBody(
        """
        (int, string) t = (1, "a");
        Log(t == (await Get(1), await Get("a")));
        Log((L(1), await Get(2)) != (L(1), L(2)));
        (var x, (var y, _), int z) = (await Get(1), (L("y"), 5), await Get(3)); Log(x + y + z);
        var p = new Pt(1, 2); var (px, py) = await Get(p); Log(px + py);
        (p.X, p.Y) = (p.Y, await Get(p.X)); Log(p);
        int[] a = [1, 2]; (a[await Get(0)], a[L(1)]) = (a[1], await Get(a[0])); Log(a);
        foreach (var (k, (l, m)) in new[] { (1, (2, 3)), (4, (5, 6)) }) Log(k + l + m + await Get(0));
        (x, y) = (await Get(7), y + x); Log(x + y);
        (int n1, long n2) = (await Get((byte)1), await Get(2)); Log(n1 + n2);
        (string? s1, object o1) = (null, await Get("o")); Log(s1 + o1);
        if ((await Get(1), L(2)) is (1, var q) and (_, > 1)) Log(q);
        """,
        types: """
        public class Pt(int x, int y) { public int X { get { Log("X"); return x; } set { Log("X=" + value); x = value; } } public int Y = y; public void Deconstruct(out int a, out int b) { Log("decon"); a = x; b = Y; } public override string ToString() => x + "/" + Y; }
        """);

    [Fact]
    public void Nested_deconstructions_of_literals() => CheckBody("""
        var h = new Holder();
        (int a, (h.P, var b), _) = (await Get(5), await Get((6, "b")), L("discarded"));
        Log(a + b);
        (h.P, (h.P, _), (h.P, var c)) = (L(1), L((2, 3)), (await Get(4), L(5)));
        Log(c);
        """, types: """
        public class Holder { private int _p; public int P { get => _p; set { Log("set " + value); _p = value; } } }
        """);

    [Fact]
    public void Deconstructions_into_elements_out_of_range() => CheckBody("""
        int[] arr = new int[3]; int p;
        try { (p, arr[7]) = (await Get(0), 1); } catch (IndexOutOfRangeException) { Log("range"); }
        try { (arr[L(1)], arr[L(2)]) = (await Get(4), L(5)); Log(arr[1] + arr[2]); } catch (IndexOutOfRangeException) { Log("range"); }
        """);

    [Fact]
    public void Deconstruction_named_arguments_and_fixed_return_values() => CheckBody("""
        var n = new Node("n");
        var m = new Node("m");
        var a = new int[2];
        (n.Self().Value, a[L(0)], m.Self()[await Get(1)]) = (await Get(10), L(11), await Get(12));
        Log(Named(c: await Get(3), a: L(1), b: await Get(2)));
        Log(await Returned());
        int x = 1, y = 2;
        (x, y) = (y, await Get(x));
        Log($"{x} {y}");
        int i = 0;
        (a[i++], a[i++]) = (await Get(i), i++);
        Log($"{a[0]} {a[1]} {i}");
        """, """
        static string Named(int a, int b, int c) => $"{a} {b} {c}";
        [Coroutine]
        static async Coro<int> Returned()
        {
            int value = 1;
            try { return value; }
            finally { value = 2; await Step("finally"); value = 3; }
        }
        """);
}
