using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Lambdas and what they capture.</summary>
public sealed class LambdaTests : OracleTests
{
    [Fact]
    public void Natural_type_and_default_parameter_lambdas() => CheckBody("""
        var f = (int n) => n + 1;
        var g = int (int n = 5) => n * 2;
        var h = static (string s) => s.Length;
        var m = Log;
        Log(f(await Get(1)) + g() + g(await Get(2)) + h(await Get("abc")));
        await Step("across");
        m(f(10));
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 });

    [Fact]
    public void Captured_locals() => CheckBody("""
        int x = await Get(1);
        Func<int> read = () => x;
        Action add = () => x += 10;
        await Step("made");
        add();
        Log(x + read());
        x = await Get(5);
        Log(read());
        """);

    [Fact]
    public void Captured_parameters() => CheckBody("""
        Log(await F(1, "a"));
        """, """
        [Coroutine]
        static async Coro<string> F(int n, string s)
        {
            Func<string> read = () => s + n;
            n = await Get(n + 1);
            s += await Get("b");
            string before = read();
            Action set = () => { n = 100; s = "set"; };
            set();
            await Step("set");
            return before + n + s;
        }
        """);

    [Fact]
    public void Captured_this() => CheckBody("""
        var o = new Counter(3);
        Log(await o.Sum());
        Log(o.Total);
        """, types: """
        public partial class Counter
        {
            private readonly int _step;
            public int Total;
            public Counter(int step) => _step = step;

            [Coroutine]
            public async Coro<int> Sum()
            {
                Func<int> read = () => Total + _step;
                Action add = () => Total += _step;
                add();
                await Step("added");
                this.Total += await Get(10);
                Func<Counter> self = () => this;
                return read() + self().Total;
            }
        }
        """);

    [Fact]
    public void Captured_per_iteration() => CheckBody("""
        var reads = new List<Func<string>>();
        for (int i = 0; i < 3; i++)
        {
            int j = i * 10;
            await Step("i " + i);
            {
                int k = await Get(j + 1);
                reads.Add(() => $"{i} {j++} {k++}");
                reads.Add(() => $"{i} {j} {k}");
            }
        }

        int w = 0;
        while (w < 2)
        {
            int v = w++;
            await Step("while");
            reads.Add(() => $"w {w} v {v}");
        }

        foreach (var read in reads) Log(read());
        """);

    [Fact]
    public void Captured_in_for_header() => CheckBody("""
        var reads = new List<Func<int>>();
        for (int i = 0, j = 5; i < 3; reads.Add(() => i * 10 + j), i++, j--)
        {
            await Step("i " + i);
            reads.Add(() => i);
        }

        Log(reads.Select(read => read()));
        """);

    [Fact]
    public void Captured_in_foreach_using_catch_and_patterns() => CheckBody("""
        var reads = new List<Func<object?>>();
        foreach (var x in new[] { 1, 2 }) { await Step("x"); reads.Add(() => x); }
        using (var r = new System.IO.StringReader("text")) { await Step("using"); reads.Add(() => r.GetType().Name); }
        try { await Fail("caught"); } catch (Exception e) { reads.Add(() => e.Message); }
        if (await Get<object>(5) is int n) { reads.Add(() => n++); reads.Add(() => n); await Step("pattern"); }
        switch (await Get("s")) { case var s: reads.Add(() => s); break; }
        if (int.TryParse("7", out int parsed)) reads.Add(() => parsed);
        foreach (var read in reads) Log(read());
        """);

    [Fact]
    public void Nested_lambdas() => CheckBody("""
        int a = await Get(1);
        Func<int, Func<int, Func<int>>> curry = b =>
        {
            int d = b * 2;
            return c => () => a + b + c + d++;
        };
        var f = curry(await Get(10));
        var g = f(await Get(100));
        a = 5;
        Log(g());
        Log(g() + f(200)());
        """);

    [Fact]
    public void Lambdas_in_spilled_expressions() => CheckBody("""
        int x = 1;
        Log(Run(() => x, await Get(2)));
        Log(Run(() => x++, await Get(x = 5)) + x);
        Log(new[] { 1, 2, 3 }.Select(y => y * x).Sum() + await Get(1));
        """, "static int Run(Func<int> f, int n) => f() * n;");

    [Fact]
    public void Async_lambdas() => CheckBody("""
        int x = await Get(1);
        Func<Coro<int>> coro = async () => { await Step("in lambda"); return x++; };
        Log(await coro());
        Func<Task<int>> task = async () => { await Task.CompletedTask; return x; };
        Log(await task());
        Func<int, Coro> more = async n => await Step("n " + n + x);
        await more(await Get(4));
        Log(x);
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Expression_trees() => CheckBody("""
        int x = await Get(5);
        System.Linq.Expressions.Expression<Func<int, int>> tree = y => y + x;
        Log(tree.Compile()(await Get(1)));
        x = 10;
        await Step("across");
        Log(tree.Compile()(1));
        Log(tree.Body.NodeType);
        """);

    [Fact]
    public void Anonymous_methods() => CheckBody("""
        int x = await Get(1);
        Func<int, int> f = delegate (int y) { x++; return x + y; };
        Action ignore = delegate { x = 100; };
        Log(f(await Get(2)));
        ignore();
        Log(x);
        """);

    [Fact]
    public void Captured_variables_and_goto() => CheckBody("""
        var reads = new List<Func<int>>();
        int n = 0;
        again:
        int x = n;
        reads.Add(() => x);
        await Step("n " + n);
        n++;
        if (n < 3) goto again;
        foreach (var read in reads) Log(read());
        """);

    [Fact]
    public void Generic_captures() => CheckBody("""
        Log(await F("a", 2));
        Log(await F(1.5, 2));
        """, """
        [Coroutine]
        static async Coro<string> F<T>(T value, int n) where T : notnull
        {
            Func<T> read = () => value;
            T other = await Get(value);
            Func<string> both = () => $"{read()} {other} {n}";
            n++;
            await Step("generic");
            return both();
        }
        """);

    [Fact]
    public void Lambda_parameters_shadowing_names() => CheckBody("""
        int x = await Get(1);
        Func<int, int> f = y => { int z = y; return z; };
        Func<int, int> g = _ => 7;
        int z = await Get(f(3));
        Log(f(x) + g(z) + z);
        { int y = await Get(4); Log(y); }
        Log(new[] { 1, 2 }.Select((item, index) => item * index + x).Sum());
        """);

    [Fact]
    public void Async_lambdas_expression_trees_and_delegates() => CheckBody("""
        int n = 1; string text = await Get("t");
        Func<int, Coro<int>> twice = async x => { n += await Get(x); return n * 2; };
        Log(await twice(3) + await twice(await twice(1))); n = 100;
        System.Linq.Expressions.Expression<Func<int, bool>> tree = x => x > n && text.Length == 1; await Step("tree"); n = 3; Log(tree.Compile()(await Get(4))); Log(tree.Parameters.Count);
        Func<Task<int>> task = async () => { await Task.CompletedTask; return n++; }; Log(await task() + await task().ConfigureAwait(true) + n);
        Action<string>? multi = null; multi += s => { text += s; }; multi += async s => { n++; await Task.CompletedTask; Log(s); }; multi(await Get("m")); Log(text + n);
        Func<Func<int>, Func<int, Func<int>>> curry = f => a => () => f() + a + n; var curried = curry(() => n * 10); var last = curried(await Get(1)); Log(last());
        var ops = new Dictionary<char, Func<int, int, Coro<int>>> { ['+'] = async (a, b) => await Get(a) + b, ['*'] = Mul }; foreach (var (op, run) in ops) Log(await run(n, await Get(op)));
        Predicate<int> p = delegate { return n > 0; }; Log(p(0) && new List<int> { 1, 2 }.Exists(x => x == n) | await Get(true));
        Coro<int> Local(int x) => Mul(x, n); Log(await Local(await Get(2)));
        static async Coro<int> Fib(int k) => k < 2 ? k : await Fib(k - 1) + await Fib(k - 2); Log(await Fib(5));
        """, members: """
        [Coroutine] private static async Coro<int> Mul(int a, int b) => await Get(a) * b;
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Lambdas_of_every_type() => CheckBody(
        """
        var add = (int a, int b = 5) => a + b;
        var par = (params int[] xs) => xs.Length;
        var id = static (string s) => s;
        Func<int, Func<int, int>> curry = a => b => a * b;
        var asy = async (int x) => { await Task.Yield(); return x; };
        Log(add(await Get(1)) + add(1, await Get(2)) + par(1, 2, await Get(3)) + curry(await Get(4))(await Get(5)));
        Log(id(await Get("s")));
        var refl = (ref int x) => { x++; }; int v = await Get(1); refl(ref v); Log(v);
        Delegate d = (int x) => x; Log(d.DynamicInvoke(await Get(3)));
        System.Linq.Expressions.Expression<Func<int, int>> ex = x => x + v; v = await Get(10); Log(ex.Compile()(1)); Log(ex.ToString().Length > 0);
        object o = (Func<int>)(() => v); v++; Log(((Func<int>)o)() + await Get(0));
        var grp = (Func<int, int>)Math.Abs; Log(grp(await Get(-3)));
        var mg = string.IsNullOrEmpty; Log(mg(await Get("")));
        """);

    [Fact]
    public void Method_groups_and_events() => CheckBody(
        """
        var b = new Btn(); b.Click += On; b.Click += await Get<EventHandler<int>>(On2); b.Click += async (s, e) => { await Task.Yield(); }; b.Fire(await Get(3)); b.Click -= On; b.Fire(await Get(4)); Func<int, string> f = Conv; Log(f(await Get(1))); Func<string, int> parse = int.Parse; Log(parse(await Get("12")) + await Get(1)); Log(new[] { 1, 2 }.Select(Conv).Last() + await Get("!")); Action<string> say = Console.Out.Write; Func<Coro<int>> g = Coro42; Log(await g()); Comparison<int> cmp = static (x, y) => y - x; var arr = new[] { 1, 3, 2 }; Array.Sort(arr, cmp); Log(arr); var mg = b.Fire; mg(await Get(5)); Predicate<int> pr = new(await Get(new Predicate<int>(x => x > 1))); Log(Array.Find(arr, pr)); var th = new Thread(() => { }); Lazy<int> lz = new(() => 5); Log(lz.Value + await Get(1)); Func<int> loc = Local; Log(loc() + await Get(1)); int Local() => arr.Length;
        """,
        members: """
        static void On(object? s, int n) => Log("on" + n); static void On2(object? s, int n) => Log("on2 " + n); static string Conv(int n) => "c" + n; [Coroutine] static async Coro<int> Coro42() => await Get(42);
        """,
        types: """
        public class Btn { public event EventHandler<int>? Click { add { Log("add"); _c += value; } remove { Log("rem"); _c -= value; } } EventHandler<int>? _c; public void Fire(int n) => _c?.Invoke(this, n); }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Natural_lambdas_with_out_parameters() => CheckBody("""
        var f = (ref int x, out int y) => { y = x++; return y; };
        int z = await Get(1);
        Log(f(ref z, out int o) + o + z + await Get(2) + f(ref z, out o));
        """);
}
