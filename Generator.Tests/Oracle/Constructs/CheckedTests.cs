namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Checked and unchecked contexts around awaits.</summary>
public sealed class CheckedTests : OracleTests
{
    [Fact]
    public void Checked_overflow_with_awaits() => CheckBody("""
        int max = int.MaxValue; byte small = 250; sbyte? sb = 127;
        try { max += await Get(1); } catch (OverflowException) { Log("o1 " + max); }
        try { small += (byte)await Get(10); } catch (OverflowException) { Log("o2 " + small); }
        unchecked { max += await Get(1); small += (byte)await Get(300); } Log(max); Log(small);
        try { Log((byte)await Get(256) + small); } catch (OverflowException) { Log("o3"); }
        Log(unchecked((byte)await Get(256) + (int)(uint)await Get(-1)));
        try { sb++; await Step("sb"); } catch (OverflowException) { Log("o4"); }
        try { Log(-await Get(int.MinValue)); } catch (OverflowException) { Log("o5"); }
        try { var arr = new int[await Get(-1)]; } catch (OverflowException) { Log("o6"); }
        int[] a = { int.MaxValue }; 
        try { a[await Get(0)]++; } catch (OverflowException) { Log("o7 " + a[0]); }
        unchecked { a[await Get(0)]++; Log(a[0] * (a[0] + await Get(5))); }
        Func<int, int> g = x => checked(x * x); try { Log(g(await Get(100000))); } catch (OverflowException) { Log("o8"); }
        try { Log(checked((uint)(await Get(1) - unchecked(await Get(2) + int.MaxValue + 1)))); } catch (OverflowException) { Log("o9"); }
        Log(await Get(7) / await Get(2)); try { Log(await Get(1) % await Get(0)); } catch (DivideByZeroException) { Log("zero"); }
        foreach (long big in new[] { 1L, long.MaxValue }) try { foreach (int i in new long[] { big }) Log(i + await Get(0)); } catch (OverflowException) { Log("o10"); }
        """, options: new() { CheckOverflow = true });

    [Fact]
    public void Checked_contexts_and_operators() => CheckBody(
        """
        int big = int.MaxValue; byte b = 250;
        try { checked { big += await Get(1); } } catch (OverflowException) { Log("o1"); }
        unchecked { big += await Get(1); } Log(big);
        try { checked { b += (byte)await Get(10); } } catch (OverflowException) { Log("o2"); }
        b += (byte)await Get(10); Log(b);
        try { Log(checked(int.MaxValue - 1 + await Get(2))); } catch (OverflowException) { Log("o3"); }
        try { Log(checked((byte)(await Get(300)))); } catch (OverflowException) { Log("o4"); }
        Log(unchecked((byte)(await Get(300))));
        try { checked { for (int i = int.MaxValue - 1; i > 0; i += await Get(1)) Log(i); } } catch (OverflowException) { Log("o5"); }
        checked { Func<int, int> f = x => x + 1; try { Log(f(int.MaxValue) + await Get(1)); } catch (OverflowException) { Log("o6"); } unchecked { Log(f is null ? 0 : int.MaxValue + await Get(1)); } }
        var m = new M(5); checked { m = m + await Get(new M(1)); m = -m; } m = m + await Get(new M(1)); checked { m += await Get(new M(2)); m++; } Log((int)m); Log(checked((int)m) + await Get(1));
        try { checked { big = int.MaxValue; big++; await Step("no"); } } catch (OverflowException) { Log("o7"); }
        try { checked { int[] arr = [int.MaxValue]; arr[await Get(0)]++; } } catch (OverflowException) { Log("o8"); }
        """,
        types: """
        public readonly struct M(int v) { readonly int _v = v; public static M operator +(M a, M b) { Log("u+"); return new(a._v + b._v); } public static M operator checked +(M a, M b) { Log("c+"); return new(a._v + b._v); } public static M operator -(M a) { Log("u-"); return a; } public static M operator checked -(M a) { Log("c-"); return a; } public static M operator ++(M a) { Log("u++"); return a; } public static M operator checked ++(M a) { Log("c++"); return a; } public static explicit operator int(M m) { Log("u"); return m._v; } public static explicit operator checked int(M m) { Log("c"); return m._v; } }
        """);

    [Fact]
    public void Lambdas_in_checked_and_unchecked_statements() => CheckBody("""
        int max = await Get(int.MaxValue);
        unchecked
        {
            Func<int, int> f = x => x * x, g = delegate(int x) { return x + max; };
            Func<Func<int>> nested = () => () => max * 2;
            Log(f(max) + await Get(1) + g(2) + nested()());
        }
        checked
        {
            Func<int, int> f = x => { return x * x; };
            async Coro<int> Local(int n) { await Step("local"); return n + max; }
            try { Log(f(max) + await Get(1)); } catch (OverflowException) { Log("overflow"); }
            System.Linq.Expressions.Expression<Func<int, int>> e = x => x + max + 1;
            try { Log(e.Compile()(await Get(0))); } catch (OverflowException) { Log("overflow of a tree"); }
            try { Log(await Local(1)); } catch (OverflowException) { Log("overflow of a local function"); }
        }
        """, options: new() { CheckOverflow = true, AllowsCompilerMachines = true });

    [Fact]
    public void Spilling_keeps_checked_and_unchecked() => CheckBody("""
        int max = int.MaxValue;
        try { Log(checked(max + 1 + await Get(0))); } catch (OverflowException) { Log("checked before the await"); }
        try { Log(checked((max + L(1)) * await Get(2))); } catch (OverflowException) { Log("checked operand"); }
        Log(unchecked(max + L(1) + await Get(0)));
        try { checked { Log(Two(max * L(2), await Get(0))); } } catch (OverflowException) { Log("checked argument"); }
        Log(checked(new Num(1) + await Get(new Num(2))).Text);
        Log(unchecked(new Num(1) + await Get(new Num(2))).Text);
        Log(checked(-await Get(new Num(3))).Text);
        try { Log(checked(unchecked(max + L(1)) - await Get(1))); } catch (OverflowException) { Log("nested"); }
        """, "static int Two(int a, int b) => a + b;", """
        public class Num
        {
            public readonly string Text;
            public Num(int n) => Text = n.ToString();
            private Num(string text) => Text = text;
            public static Num operator +(Num a, Num b) => new(a.Text + " unchecked+ " + b.Text);
            public static Num operator checked +(Num a, Num b) => new(a.Text + " checked+ " + b.Text);
            public static Num operator -(Num a) => new("unchecked- " + a.Text);
            public static Num operator checked -(Num a) => new("checked- " + a.Text);
        }
        """);

    [Fact]
    public void Checked_and_unchecked_statements() => CheckBody("""
        int max = await Get(int.MaxValue);
        unchecked
        {
            Log(max + await Get(1));
            int x = max;
            x += await Get(2);
            Log(x);
        }

        try
        {
            checked
            {
                Log("in checked");
                Log(max + await Get(1));
            }
        }
        catch (OverflowException) { Log("overflow"); }

        try
        {
            checked { max += await Get(1); }
        }
        catch (OverflowException) { Log("overflow of compound assignment"); }

        try
        {
            checked { byte b = (byte)await Get(300); Log(b); }
        }
        catch (OverflowException) { Log("overflow of conversion"); }
        """);
}
