using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Calls with awaits in receivers and arguments.</summary>
public sealed class CallTests : OracleTests
{
    [Fact]
    public void Arguments_left_to_right() => CheckBody("""
        Log(Three(L(1), await Get(2), L(3)));
        Log(Three(await Get(1), L(2), await Get(3)));
        Log(Three(Three(L(1), await Get(2), L(3)), await Get(4), Three(L(5), L(6), L(7))));
        """, "static int Three(int a, int b, int c) { Log($\"three {a} {b} {c}\"); return a * 100 + b * 10 + c; }");

    [Fact]
    public void Receivers_before_arguments() => CheckBody("""
        var n = new Node("n");
        Log(n.Self().Add(L(1), await Get(2)));
        Log((await Get(n)).Self().Add(await Get(3), L(4)));
        n.Next = new Node("next");
        Log(n.Link!.Add(await Get(5), await Get(6)));
        Node original = n;
        Log(n.Add(Replace(ref n), await Get(1)));
        Log(ReferenceEquals(n, original));
        """, "static int Replace(ref Node n) { n = new Node(\"replaced\"); return 3; }");

    [Fact]
    public void Named_and_optional_arguments() => CheckBody("""
        Log(F(c: L(3), a: await Get(1), b: L(2)));
        Log(F(L(1), c: await Get(9)));
        Log(F(b: await Get(5), a: await Get(4)));
        """, "static string F(int a, int b = 20, int c = 30) => $\"{a} {b} {c}\";");

    [Fact]
    public void Params_arguments() => CheckBody("""
        Log(Join("a"));
        Log(Join("a", await Get(1)));
        Log(Join(await Get("a"), L(1), await Get(2), L(3)));
        Log(Join("a", await Get(new object[] { 4, 5 })));
        """, "static string Join(string head, params object[] rest) => head + Text(rest);");

    [Fact]
    public void Ref_out_and_in_arguments() => CheckBody("""
        int x = 1;
        Log(Mix(ref x, await Get(10), out int y));
        Log($"{x} {y}");
        var a = new[] { 1, 2 };
        Log(Mix(ref a[L(0)], await Get(20), out a[1]));
        Log(a);
        Log(In(x, await Get(1)));
        Log(In(in x, await Get(2)));
        Log(int.TryParse(await Get("12"), out var parsed) ? parsed : -1);
        """, """
        static int Mix(ref int a, int b, out int c) { Log($"mix {a} {b}"); c = a + b; a++; return b; }
        static int In(in int a, int b) => a + b;
        """);

    [Fact]
    public void Ref_arguments_to_fields_and_locals_changed_by_the_await() => CheckBody("""
        int x = 1;
        Log(Swap(ref x, await Set(() => x = 5)));
        Log(x);
        """, """
        static int Swap(ref int a, int b) { int old = a; a = b + 1; return old; }

        [Coroutine]
        static async Coro<int> Set(Func<int> f) { await Step("set"); return f(); }
        """);

    [Fact]
    public void Struct_receivers() => CheckBody("""
        var p = new Pair(1, 2);
        Log(p.Bump() + await Get(p.Bump()) + p.Bump());
        Log(p);
        var list = new[] { new Pair(5, 6) };
        Log(list[0].Bump() + await Get(1));
        Log(list[L(0)].Bump());
        Log(list[0]);
        Log((await Get(p)).Bump());
        Log(p);
        """);

    [Fact]
    public void Struct_receivers_with_awaits_in_arguments() => CheckBody("""
        var c = new Counter();
        c.Add(await Get(5));
        c.Add(c.Total + await Get(1));
        Log(c.Total);
        var box = new Box();
        box.Counter.Add(await Get(7));
        Log(box.Counter.Total);
        var array = new Counter[1];
        array[L(0)].Add(await Get(8));
        Log(array[0].Total);
        """, types: """
        public struct Counter { public int Total; public void Add(int v) => Total += v; }
        public class Box { public Counter Counter; }
        """);

    [Fact]
    public void Delegates_and_method_groups() => CheckBody("""
        Func<int, int, int> add = (a, b) => a + b;
        Log(add(L(1), await Get(2)));
        Log((await Get(add))(await Get(3), L(4)));
        Func<int, Coro<int>> get = Get;
        Log(await get(5));
        Action<object?> log = Log;
        log(await Get(6));
        Func<int, Task<int>> task = Task.FromResult;
        Log(await task(7));
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Extension_methods() => CheckBody("""
        Log((await Get("abc")).Shout(await Get(2)));
        Log("x".Shout(await Get(3)));
        Log(await "later".Whisper());
        Log((await Get(new[] { 3, 1, 2 })).OrderBy(x => x).Select(x => x * 2).Sum() + await Get(1));
        """, types: """
        public static partial class Extensions
        {
            public static string Shout(this string s, int times) { Log("shout " + s); return string.Concat(Enumerable.Repeat(s.ToUpperInvariant(), times)); }

            [Coroutine]
            public static async Coro<string> Whisper(this string s) { await Step("whisper"); return s + "..."; }
        }
        """);

    [Fact]
    public void Generic_calls_and_inference() => CheckBody("""
        Log(Same(await Get(1)) + Same(L(2)));
        Log(Make(await Get("a"), new { X = 1 }).X);
        Log(await Infer(new[] { 1, 2 }, x => x + 1));
        Log(await Infer<string, int>(new[] { "a", "bb" }, x => x.Length));
        """, """
        static T Same<T>(T value) => value;
        static T Make<S, T>(S s, T value) { Log(s); return value; }

        [Coroutine]
        static async Coro<string> Infer<T, R>(T[] items, Func<T, R> f)
        {
            var results = new List<R>();
            foreach (var item in items) results.Add(f(await Get(item)));
            return Text(results);
        }
        """);

    [Fact]
    public void Coroutine_calls_as_values() => CheckBody("""
        var first = Get(1);
        var second = Get(2);
        Log("both are cold");
        Log(await second + await first);
        Coro step = Step("stored");
        await step;
        var task = Coro.CreateTask(Get("task"));
        Log("task made");
        await Step("meanwhile");
        Log(await task);
        Log(await Await(Get("passed")));
        var list = new List<Coro<int>> { Get(3), Get(4) };
        foreach (var coro in list) Log(await coro);
        Log(await Coro.FromResult(5));
        """, """
        [Coroutine]
        static async Coro<T> Await<T>(Coro<T> coro)
        {
            Log("awaiting what was passed");
            return await coro;
        }
        """);

    [Fact]
    public void Awaiting_a_coroutine_twice_throws() => CheckBody("""
        var coro = Get(1);
        Log(await coro);
        try { Log(await coro); } catch (InvalidOperationException) { Log("only once"); }
        """);

    [Fact]
    public void Overloads() => CheckBody("""
        Log(await F(1));
        Log(await F("a"));
        Log(await F(1, 2));
        Log(await F<long>(3));
        Log(await F(new[] { 1 }));
        await F();
        """, """
        [Coroutine] static async Coro F() => await Step("none");
        [Coroutine] static async Coro<string> F(int a) => "int " + await Get(a);
        [Coroutine] static async Coro<string> F(string a) => "string " + await Get(a);
        [Coroutine] static async Coro<string> F(int a, int b) => "two " + await Get(a + b);
        [Coroutine] static async Coro<string> F<T>(T a) => typeof(T).Name + await Get(a);
        [Coroutine] static async Coro<string> F(int[] a) => "array " + await Get(a.Length);
        """);

    [Fact]
    public void Constructor_and_base_calls() => CheckBody("""
        var d = new Derived(await Get(1), L(2));
        Log(await d.Total());
        """, types: """
        public partial class Base
        {
            protected int A;
            public Base(int a) => A = a;
            [Coroutine] public virtual async Coro<int> Total() => await Get(A);
        }

        public partial class Derived : Base
        {
            private readonly int _b;
            public Derived(int a, int b) : base(a) => _b = b;
            [Coroutine] public override async Coro<int> Total() => await base.Total() * 10 + await Get(_b) + base.A;
        }
        """);

    [Fact]
    public void Caller_information() => CheckBody("""
        Log(Who(await Get(1)));
        Where(await Get(2) + 3);
        """, """
        static string Who(int x, [CallerMemberName] string? name = null, [CallerLineNumber] int line = 0) => $"{x} {name} {line}";
        static void Where(int x, [CallerArgumentExpression(nameof(x))] string? text = null) => Log($"{x} {text}");
        """);

    [Fact]
    public void Conditional_and_partial_methods() => CheckBody("""
        Gone(await Get(1));
        Kept(await Get(2));
        Unimplemented(await Get(3));
        Log("end");
        await Step("end");
        """, """
        [System.Diagnostics.Conditional("NOT_DEFINED")]
        static void Gone(int x) => Log("never " + x);

        [System.Diagnostics.Conditional("DEBUG_LOG")]
        static void Kept(int x) => Log("kept " + x);

        static partial void Unimplemented(int x);
        """);

    [Fact]
    public void Stackalloc_and_spans_between_awaits() => CheckBody("""
        int n = await Get(3);
        int sum = 0;
        {
            Span<int> span = stackalloc int[3];
            for (int i = 0; i < n; i++) span[i] = i * n;
            foreach (int x in span) sum += x;
            Log(string.Join(",", span.ToArray()));
        }

        Log(Sum(new[] { 1, 2, 3 }.AsSpan()) + await Get(sum));
        ReadOnlySpan<char> text = "text";
        Log(text.Length);
        await Step("end");
        """, "static int Sum(ReadOnlySpan<int> span) { int sum = 0; foreach (int x in span) sum += x; return sum; }",
        options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 });

    [Fact]
    public void Coroutine_calls_as_arguments() => CheckBody("""
        var (a, b) = await Coro.Gather(Get("a"), Slow("b", 2)); Log(a + b);
        foreach (var s in await Coro.Gather([Get("x"), Slow("y", 3), Slow(await Get("z"), 1)])) Log(s);
        foreach (int n in await Coro.Gather(Enumerable.Range(0, 3).Select(i => Get(i)))) Log(n);
        var task = Coro.CreateTask(Slow("t", await Get(2))); Log(await task + await task);
        try { await Coro.WaitFor(Slow("long", 50), 0.003); } catch (TimeoutException) { Log("timeout"); }
        try { await Coro.Gather(Fail<string>("g"), Slow("h", 4)); } catch (InvalidOperationException e) { Log(e.Message); }
        Coro<string> cold = Slow("cold", 1); Log("not yet"); Log(await cold);
        var lazy = new List<Coro<string>> { Get("l1"), Slow("l2", 1) }; for (int i = lazy.Count; --i >= 0;) Log(await lazy[i]);
        Log(await Pick(true, Get("p"), Get("q"))); Log(await (await Get(1) > 0 ? Get("yes") : Slow("no", 1)));
        Log(await Wrap(() => Slow("w", 1))); Log(await Wrap(async () => await Get("al") + await Slow("am", 1)));
        """, members: """
        [Coroutine] private static async Coro<string> Slow(string s, int n) { for (int i = 0; i < n; i++) await Coro.Sleep(0.001); Log("slow " + s); return s; }
        [Coroutine] private static async Coro<string> Pick(bool first, Coro<string> a, Coro<string> b) { var r = await (first ? a : b); return r + await (first ? b : a); }
        [Coroutine] private static async Coro<string> Wrap(Func<Coro<string>> f) { try { return "<" + await f() + ">"; } finally { await Step("wrapped"); } }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Overload_resolution_between_coroutines() => CheckBody("""
        Log(await F(1)); Log(await F(1L)); Log(await F("s")); Log(await F(1, 2)); Log(await F(1, 2, 3)); Log(await F(x: 1, s: "n")); Log(await F<byte>(1)); Log(await F((object)"o")); Log(await F(null!, null!)); Log(await F(await Get(1), await Get(2.5)));
        Log(await F(() => 1)); Log(await F(() => "x")); int r = 5; Log(await F(r)); Log(await F(new[] { 1 })); Log(await F([1, 2]));
        Func<int, Coro<string>> group = F; Log(await group(await Get(3))); Func<string, Coro<string>>[] gs = [F, s => F(s + "!")]; foreach (var g in gs) Log(await g("arr"));
        """, members: """
        [Coroutine] private static async Coro<string> F(int i) => "int" + await Get(i);
        [Coroutine] private static async Coro<string> F(long i) => "long" + await Get(i);
        [Coroutine] private static async Coro<string> F(object o) => "object" + await Get(o);
        [Coroutine] private static async Coro<string> F(string o) => "string" + await Get(o);
        [Coroutine] private static async Coro<string> F(string a, string b) => "two strings" + await Get(a is null);
        [Coroutine] private static async Coro<string> F(params int[] xs) => "params" + await Get(xs.Length);
        [Coroutine] private static async Coro<string> F(int x, double d) => "int double" + await Get(d);
        [Coroutine] private static async Coro<string> F(int x, string s = "opt", bool b = false) => "opt" + s + await Get(b);
        [Coroutine] private static async Coro<string> F<T>(T t, T? u = default) where T : struct => "generic" + typeof(T).Name + await Get(t);
        [Coroutine] private static async Coro<string> F(Func<int> f) => "fi" + await Get(f());
        [Coroutine] private static async Coro<string> F(Func<string> f) => "fs" + await Get(f());
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Called_results_of_calls() => CheckBody("""
        Func<int, Func<int>> f = n => () => L(n);
        Log(f(await Get(1))());
        Log(f(L(2))() + await Get(3));
        """);
}
