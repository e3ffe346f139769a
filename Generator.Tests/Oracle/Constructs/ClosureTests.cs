namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Variables that lambdas and local functions capture, scope by scope.</summary>
public sealed class ClosureTests : OracleTests
{
    [Fact]
    public void Closures_at_several_levels_and_recursive_local_functions() => CheckBody("""
        var log = new List<Func<int>>();
        int total = 0;
        for (int i = 0, k = 10; i < 2; i++, k--)
        {
            int a = i;
            foreach (int j in new[] { 1, 2 })
            {
                int b = await Get(j);
                while (true)
                {
                    int c = b * 10;
                    log.Add(() => total += ++a * 1000 + b++ * 100 + c + i + k + j);
                    c = await Get(c + 1);
                    b++;
                    if (c > 0) break;
                }
                Log(b);
            }
            a += await Get(5);
            int Even(int n) => n == 0 ? a : Odd(n - 1) + i;
            int Odd(int n) => n == 0 ? total : Even(n - 1) + k;
            Log(Even(4) + await Get(Odd(3)));
            await Step("x");
            a = 100;
            Log(Even(4) + Odd(await Get(3)));
            log.Add(() => Even(2));
        }
        foreach (var f in log) Log(f());
        Log(total);
        Log(await Param(1, "p", ref_: new int[] { 1, 2 }));
        """, members: """
        [Coroutine]
        private static async Coro<string> Param<T>(int n, T t, int[] ref_)
        {
            Func<T> get = () => t;
            void Change(T to, int depth) { if (depth > 0) { Change(to, depth - 1); n += depth; ref_[0] += n; } else t = to; }
            int Fact(int k) { return k <= 1 ? n : k * Fact(k - 1) + ref_.Length; }
            await Step("one");
            Change(await Get(t), 3);
            ref_ = new int[await Get(n)];
            Log(Fact(3));
            Action a = () => Change(default!, 2);
            a();
            await Step("two");
            return $"{n} {get()} {ref_[0]} {Fact(await Get(2))}";
        }
        """);

    [Fact]
    public void Loops_with_captured_and_swapped_variables() => CheckBody("""
        var fs = new List<Action>(); int[] order = { 2, 0, 1 };
        for (int i = 0; i < 3; i++) { int j = order[i]; string s = await Get("s" + j); fs.Add(() => Log($"{i}{j++}{s += "."}")); if (j == 0) continue; do { int k = j; fs.Add(() => Log($"{k--}{j}")); j -= await Get(1); } while (j > 0 && await Get(fs.Count < 20)); }
        foreach (var f in fs) f(); foreach (var f in fs) f();
        Start: int hits = 0; Action hit = () => hits++; hit(); await Step("goto"); hit(); Log(hits); if (fs.Count < 12) { fs.Add(hit); if (fs.Count < 9) goto Start; }
        switch (await Get(1)) { case 1: int shared = await Get(10); Func<int> get = () => shared++; get(); goto case 2; case 2: shared = 5; get = () => shared * 2; Log(get() + await Get(shared)); break; }
        try { await Fail("c"); } catch (Exception e) { Func<string> m = () => e.Message; e = new Exception("other"); await Step("x"); Log(m()); }
        if (await Get<object>("str") is string str && str.Length is var len) { Action a = () => { str += len; len++; }; a(); await Step(str); a(); Log(str + len); }
        using (var d = new D()) { Action a = () => Log(d.N++); a(); await Step("d"); a(); } while (await Get(order[0]) is > 0 and var n) { order[0] = n - 1; fs.Add(() => Log(n)); } fs[^1](); fs[^2]();
        int depth = 0; void Rec(int n) { int mine = n; Action a = () => mine += depth; depth++; if (n > 0) Rec(n - 1); a(); Log(mine); } Rec(await Get(2)); await Step("r"); Rec(1);
        """, types: """
        public class D : IDisposable { public int N = 1; public void Dispose() => Log("D" + N); }
        """);

    [Fact]
    public void Captures_at_every_level() => CheckBody(
        """
        var log = new List<Func<string>>();
        for (int i = 0, j = 10; i < 3; i++, j--)
        {
            int a = i;
            foreach (var s in new[] { "x", "y" })
            {
                var t = s + a; int b = await Get(a);
                log.Add(() => { b++; string Inner() { a++; return t + a + b + i + j; } return Inner(); });
                if (b == 1) { int c = b; log.Add(() => $"{c++}{(Func<int>)(() => c + a)}".Length + "" + c); await Step("in"); c += 10; }
                try { int d = await Get(b); log.Add(() => "d" + d++ + (b += d)); if (d == 2) break; } finally { int e = a; await Step("fin"); log.Add(() => "e" + e++); }
            }
            Expression(() => a + i);
        }
        foreach (var f in log) Log(f()); foreach (var f in log) Log(f());
        int outer = 1; Action inc = delegate { outer++; }; inc(); await Step("o"); inc(); Log(outer); Action<int> set = x => outer = x; set(await Get(9)); Log(outer + await Set(set, outer));
        var query = from x in new[] { 1, 2, 3 } let y = x * outer where y > 9 from z in new[] { y, x } orderby z descending group z by z % 2 into g select new { g.Key, S = g.Sum() + outer }; outer = await Get(10); foreach (var g in query) Log(g.Key + ":" + g.S);
        """,
        members: """
        static void Expression(System.Linq.Expressions.Expression<Func<int>> e) => Log(e.Compile()());
        [Coroutine] static async Coro<int> Set(Action<int> set, int now) { await Step("set"); set(now * 2); return now; }
        """);

    [Fact]
    public void Closures_in_every_scope() => CheckBody(
        """
        Func<Task<int>> later; int total = 0; var acts = new List<Action>();
        for (int i = 0; i < 2; i++) { int j = i; for (int k = 0; k < 2; k++) { int m = k; await Step($"{i}{k}"); acts.Add(() => { total += i * 1000 + j * 100 + k * 10 + m; m++; }); if (k == 0) continue; acts.Add(() => m += j); } }
        foreach (var a in acts) a(); Log(total); later = async () => { await Task.Yield(); total++; return total; }; Log(await later()); Log(await later());
        { int x = 1; void Inc() { x++; total += x; void Deep() { x *= 2; } Deep(); } Inc(); await Step("inc"); Inc(); Log(x); Action g = Inc; g(); Log(x + total); }
        T Id<T>(T t) { total++; return t; } Log(Id(5) + await Get(Id(1)) + Id("s")); int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Log(Fib(await Get(7))); async Coro<int> AFib(int n) => n < 2 ? n : await AFib(n - 1) + await AFib(n - 2); Log(await AFib(await Get(4)));
        static int Sq(int n) => n * n; Log(Sq(await Get(3))); IEnumerable<int> It(int n) { for (int i = 0; i < n; i++) yield return i + total; } Log(It(await Get(2)).Count()); Func<int, Func<int, int>> add = a => b => a + b + total; Log(add(await Get(1))(await Get(2)) - total);
        switch (await Get(1)) { case int c: acts.Clear(); acts.Add(() => c++); acts[0](); Log(c); break; } try { await Fail("x"); } catch (Exception e) { acts.Add(() => Log(e.Message)); await Step("c"); acts[^1](); } using (var d = new Dp()) { acts.Add(() => d.N++); await Step("d"); acts[^1](); Log(d.N); }
        if (await Get<object>(3) is int pat && pat > 0) { Func<int> pf = () => pat++; pf(); await Step("p"); Log(pat); } object o = new { total, Two = await Get(2) }; Log(o); System.Linq.Expressions.Expression<Func<int, bool>> ex = z => z > total; Log(ex.Compile()(await Get(100000)));
        int later2 = 0; Func<int> early = () => later2; later2 = await Get(4); Log(early()); goto tail; tail: { int inTail = await Get(6); Func<int> ft = () => inTail; Log(ft()); }
        """,
        types: """
        public class Dp : IDisposable { public int N; public void Dispose() => Log("dp" + N); }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Captures_of_tuple_elements_that_are_not_taken() => CheckBody("""
        foreach (var text in new[] { "a", "b" })
        {
            int Local() => (1, text).Item1;
            Func<int> lambda = () => (Local(), (text, 2)).Item1;
            await Get(text);
            Log(Local() + lambda());
        }
        """);

    [Fact]
    public void Closures_per_scope_instance() => CheckBody("""
        var reads = new List<Func<int>>();
        int n = 0;
        {
            again:
            int x = n * 10;
            reads.Add(() => x++);
            await Step("goto " + n);
            if (++n < 3) goto again;
        }

        for (int i = 0; i < 2; i++)
        {
            int y = i;
            reads.Add(() => y++ + 100);
            await Step("for");
            reads.Add(() => y + 200);
        }

        for (Func<int> f = () => 1; n < 5; reads.Add(f))
        {
            int i = n;
            f = () => i * 1000 + n;
            n++;
            await Step("header");
        }

        for (int j = 0; j < 2; reads.Add(() => j), j++) await Step("shared " + j);
        foreach (var read in reads) Log(read());
        foreach (var read in reads) Log(read());
        """);
}
