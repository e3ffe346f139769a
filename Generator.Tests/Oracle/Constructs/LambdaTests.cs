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
}
