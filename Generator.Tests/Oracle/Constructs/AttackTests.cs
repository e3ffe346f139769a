namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Programs that combine many constructs, as users write them and as nobody should.</summary>
public sealed class AttackTests : OracleTests
{
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
    public void Caller_info_conditional_nameof_and_defaults() => CheckBody("""
        Note(await Get("a"));
        Note(await Get("b") + "c", line: await Get(3));
        Hidden(await Get("deleted"));
        Log(nameof(Hidden) + nameof(List<int>.Count) + nameof(Opt) + await Get(nameof(System.Collections.Generic)));
        int await_x = default; Log(await_x + await Get(default(int)) + await Opt()); Log(await Opt(b: await Get(5))); Log(await Opt(c: null, a: await Get(2), b: default));
        Log(await Where(n: await Get(1))); Log(await Where(await Get("given"), 2));
        Check(await Get(1) > 0 && await_x == 0);
        """, members: """
        [System.Diagnostics.Conditional("NEVER")] private static void Hidden(string s) => Log("hidden " + s);
        private static void Note(string s, [CallerLineNumber] int line = 0, [CallerMemberName] string m = "", [CallerArgumentExpression(nameof(s))] string e = "") => Log($"{s} {line > 0} {m} {e}");
        private static void Check(bool b, [CallerArgumentExpression(nameof(b))] string e = "") => Log(b + e);
        [Coroutine] private static async Coro<string> Opt(int a = 1, int b = 2, string? c = "c", DayOfWeek d = DayOfWeek.Friday, decimal m = 1.5m, char ch = '\'', CancellationToken t = default) => $"{a}{await Get(b)}{c}{d}{m}{ch}{t.CanBeCanceled}";
        [Coroutine] private static async Coro<string> Where([CallerMemberName] string m = "", [CallerLineNumber] int n = 0) => m + (n > 0) + await Get(1);
        """);

    [Fact]
    public void Cancellation_swallowed_and_delayed() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            try { await Guarded("g" + i); await Step("s" + i); }
            catch (CoroCanceledException) when (i < 2) { Log("swallowed " + i); await Step("after"); continue; }
            catch (OperationCanceledException e) { Log(e is CoroCanceledException); await Guarded("in catch"); throw; }
            finally { Log("f"); await Step("finally " + i); }
        }
        var child = Coro.CreateTask(Stubborn()); await Step("start"); child.Cancel("stop");
        try { Log(await child); } catch (OperationCanceledException) { Log("child cancelled"); }
        try { await Coro.WaitFor(Stubborn(), 0.002); } catch (TimeoutException) { Log("timed out"); } catch (OperationCanceledException) { Log("we"); throw; }
        var t = Coro.CreateTask(Guarded("shielded")); try { await Coro.Shield(t); } catch (OperationCanceledException) { Log("shield cancelled"); await t; }
        """, members: """
        [Coroutine] private static async Coro<int> Stubborn()
        {
            int n = 0;
        Again:
            try { await Coro.Sleep(0.004); Log("slept"); }
            catch (CoroCanceledException) { n++; if (n < 2) goto Again; await Step("enough"); return n; }
            finally { n += 10; }
            return n + await Get(100);
        }
        """);

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
    public void Collections_spreads_and_params_collections() => CheckBody("""
        List<int> tail = [7, await Get(8)]; int[] none = [];
        int[] all = [1, await Get(2), .. tail, .. await Get(new[] { 3, 4 }), .. (await Get(true) ? [5] : none), .. tail.Select(x => x * tail.Count)];
        Log(string.Join(",", all)); tail.Add(await Get(9));
        HashSet<string> set = [.. all.Select(x => $"{x}"), await Get("z")]; Log(set.Count);
        IReadOnlyList<object?> objs = [null, await Get(1), "s", await Get<string?>(null)]; Log(objs.Count);
        Log(await Many(1, 2, await Get(3))); Log(await Many()); Log(await Many([await Get(4), .. tail])); Log(await Names("p", await Get("a"), "b"));
        int[][] jag = [[await Get(1)], [], [2, await Get(3)]]; Log(jag[2][1] + jag.Sum(r => r.Length));
        Log(Spans(1, await Get(2), 3)); Dictionary<string, List<int>> dd = new() { ["a"] = [await Get(1)], [await Get("b")] = { } }; Log(dd.Count);
        var nested = new Outer { Inner = { X = await Get(1), List = { await Get(2), 3 }, [await Get("i")] = await Get(4) }, Y = await Get(5) }; Log(nested.Inner.X + nested.Inner.List.Count + nested.Y);
        """, members: """
        [Coroutine] private static async Coro<int> Many(params List<int> xs) { int n = 0; foreach (int x in xs) n += await Get(x); return n; }
        [Coroutine] private static async Coro<string> Names(string p, params IEnumerable<string> xs) => p + await Get(string.Concat(xs));
        private static int Spans(params ReadOnlySpan<int> xs) => xs.Length;
        """, types: """
        public class Outer { public InnerType Inner { get; } = new(); public int Y; }
        public class InnerType { public int X { get; set; } public List<int> List { get; } = new(); public int this[string k] { set => Log(k + value); } }
        """);

    [Fact]
    public void Conversions_and_target_types_across_awaits() => CheckBody("""
        long l = await Get(5); object o = await Get(1); IComparable cmp = await Get("c"); double dd = await Get('a'); Log(l + dd); float f = 1; f *= await Get(2); short sh = 1; sh += (short)await Get(2); sh++; char ch = 'a'; ch += (char)await Get(1); Log(ch); Log(sh); 
        Meters m = await Get(3); m += await Get(2); int back = (int)m + await Get(1); Log(back); Log((Meters)await Get(1) + 2 == await Get(new Meters(3)));
        byte[] buf = new byte[await Get(4)]; buf[^await Get(1)] |= (byte)(await Get(3) << 1); buf[1] ^= buf[^1]; Log(string.Join(",", buf[await Get(1)..]));
        int? ni = await Get(true) ? 1 : null; Log(ni); decimal dec = await Get(1) + 1.5m; Log(dec); DayOfWeek day = DayOfWeek.Monday + await Get(2); Log(day | await Get(DayOfWeek.Monday)); uint u = 5; u -= (uint)await Get(2); Log(-u); nint ptr = await Get(3); Log(ptr * 2);
        object[] arr = new string[1]; try { arr[await Get(0)] = await Get<object>(1); } catch (ArrayTypeMismatchException) { Log("covariance"); }
        try { Log(((string)await Get<object>(5)).Length); } catch (InvalidCastException) { Log("cast"); } Log(await Get<object>("s") as string + (await Get<object>(1) as int?)); int[,] md = new int[2, 2]; md[await Get(1), 0] = md[0, await Get(1)] + await Get(3); md[1, 0] <<= await Get(1); Log(md[1, await Get(0)]); Log(md.Length);
        Action a = await Get(true) ? () => Log("A") : () => Log("B"); a(); string? nn = null; try { Log(nn!.Length + await Get(1)); } catch (NullReferenceException) { Log("nre"); } (int, string) tup = (await Get(1), null!); tup.Item1 += await Get(2); Log(tup); Log(tup == (3, await Get<string?>(null)));
        var bits = await Get(0b1010) >>> await Get(1); bits &= ~await Get(1); Log(bits); Log(await Get(5) is > 3 and < 10 or 0 ? typeof(int) : await Get(typeof(string))); const int K = 3; Log(K + await Get(K)); Range rg = await Get(1)..^await Get(1); Log("hello"[rg]); Log("hello"[^await Get(2)]);
        """, types: """
        public readonly record struct Meters(int V) { public static implicit operator Meters(int v) { Log("to m"); return new(v); } public static explicit operator int(Meters m) => m.V; public static Meters operator +(Meters a, Meters b) => new(a.V + b.V); public static bool operator ==(Meters a, int b) => a.V == b; public static bool operator !=(Meters a, int b) => !(a == b); }
        """);

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
    public void Coroutines_of_structs_and_readonly_receivers() => CheckBody("""
        var c = new Counter(1); Log(await c.Next()); Log(await c.Next()); Log(c.N);
        var arr = new[] { new Counter(5) }; Log(await arr[await Get(0)].Next() + arr[0].N); arr[0].Bump(await Get(3)); Log(arr[0].N);
        var box = new Box(); box.Ro.Bump(await Get(1)); Log(box.Ro.N); box.Rw.Bump(await Get(2)); Log(box.Rw.N); Log(await box.Sum(c)); IBump b = c; b.Bump(await Get(9)); Log(((Counter)b).N + c.N); Log(await Use(c) + await Use(b)); Counter? maybe = c; Log(await maybe.Value.Next()); Log(maybe?.N + await Get(1)); (await Get(c)).Bump(1);
        """, members: """
        [Coroutine] private static async Coro<int> Use<T>(T t) where T : IBump { t.Bump(await Get(1)); t.Bump(await Get(1)); return await t.Next(); }
        """, types: """
        public partial interface IBump { void Bump(int n); [Coroutine] Coro<int> Next(); }
        public partial struct Counter(int n) : IBump { public int N = n; public void Bump(int k) => N += k; [Coroutine] public async Coro<int> Next() { N++; Bump(await Get(N)); this = new Counter(N + 1); await Step("n"); return N; } }
        public partial class Box { public readonly Counter Ro = new(1); public Counter Rw = new(1); [Coroutine] public async Coro<int> Sum(Counter c) { Rw.N += await Rw.Next(); (Rw, c) = (c, Rw); var self = this; self.Rw.N += await Get(Ro.N); return Rw.N + c.N; } }
        """);

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
    public void Deep_recursion_through_an_interface() => CheckBody("""
        INode tree = new Leaf(1); for (int i = 0; i < 40; i++) tree = i % 2 == 0 ? new Branch(tree, new Leaf(i)) : new Wrap<INode>(tree);
        Log(await tree.Sum(0)); Log(await tree.Visit(n => Log(n)));
        INode deep = new Bottom(); for (int i = 0; i < 3000; i++) deep = new Wrap<INode>(deep); try { await deep.Sum(0); } catch (InvalidOperationException e) { Log(e.Message); }
        """, types: """
        public partial interface INode { [Coroutine] Coro<int> Sum(int depth); [Coroutine] async Coro<int> Visit(Action<int> f) { int s = await Sum(1); f(s); return s; } }
        public partial class Leaf(int n) : INode { [Coroutine] public async Coro<int> Sum(int depth) => depth % 5 == 0 ? await Get(n) : n; }
        public partial class Bottom : INode { [Coroutine] public async Coro<int> Sum(int depth) { await Step("bottom " + depth); throw new InvalidOperationException("bottom"); } }
        public partial class Branch : INode
        {
            private readonly INode[] _children; public Branch(params INode[] children) => _children = children;
            [Coroutine] async Coro<int> INode.Sum(int depth) { int s = 0; foreach (var c in _children) s += await c.Sum(depth + 1); return s; }
            [Coroutine] public async Coro<int> Visit(Action<int> f) { foreach (var c in _children) await c.Visit(x => f(x + 1000)); return _children.Length; }
        }
        public partial struct Wrap<T>(T inner) : INode where T : INode { private T _inner = inner; [Coroutine] public async Coro<int> Sum(int depth) { try { return await _inner.Sum(depth + 1); } finally { if (depth == 0) Log("wrap 0"); } } }
        """);

    [Fact]
    public void Dynamic_members_and_calls() => CheckBody("""
        dynamic d = new Dyn(); dynamic n = await Get<object>(5);
        d.Value = await Get(3); d.Value += await Get(2); Log((int)d.Value);
        d[await Get("k")] = n * 2; Log(d["k"] + await Get(1));
        Log(d.Call(await Get(1), name: await Get("x"))); Log((string)d.Call(n, "y"));
        dynamic list = new List<int> { 1, 2 }; foreach (string s in (dynamic)new[] { "a" }) Log(s + await Get(s));
        try { d.Missing(await Get(1)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("missing"); }
        if (n > await Get(4) && (dynamic)true) Log("gt"); Log(n is int m ? m + await Get(1) : 0);
        dynamic? e = null; e ??= await Get("e"); Log(e?.Length); 
        Log(await Over((dynamic)await Get<object>("text"))); Log(await Over(n));
        d.Event = (Action)(() => Log("event")); d.Event(); Log($"{n}{await Get(1)}"); (d.Value, n) = (await Get(1), 2); Log((int)d.Value + (int)n);
        """, members: """
        [Coroutine] private static async Coro<string> Over(int i) => "int " + await Get(i);
        [Coroutine] private static async Coro<string> Over(string s) => "string " + await Get(s);
        """, types: """
        public class Dyn { private Dictionary<string, int> _d = new(); public int Value; public Action? Event; public int this[string k] { get => _d[k]; set => _d[k] = value; } public string Call(int a, string name) => name + a; }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Exceptions_in_dispose_enumerators_and_awaiters() => CheckBody("""
        foreach (string where in new[] { "none", "get", "move", "current", "dispose", "dispose async", "async get", "async move", "both" })
        {
            try
            {
                await using var a = new Bad(where);
                foreach (int x in new Bad(where)) { Log(await Get(x)); if (where == "both") throw new FormatException("body"); }
                await foreach (int y in new Bad(where)) { Log(y + await Get(1)); break; }
                using (new Bad(where)) { await Step("using"); if (where == "both") return; }
            }
            catch (InvalidOperationException e) { Log($"{where}: {e.Message}"); await Step("caught"); }
            catch (FormatException e) when (e.Message.Length == await_) { Log("format"); }
        }
        """, members: """
        private const int await_ = 4;
        """, types: """
        public sealed class Bad(string where) : IEnumerable<int>, IEnumerator<int>, IAsyncEnumerable<int>, IAsyncEnumerator<int>, IAsyncDisposable
        {
            private int _n; private bool _async;
            private T At<T>(string p, T v) { Log("at " + p); return p == where ? throw new InvalidOperationException(p) : v; }
            public IEnumerator<int> GetEnumerator() => At("get", this);
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
            public bool MoveNext() => At("move", _n++ < 2);
            public int Current => At("current", _n);
            object System.Collections.IEnumerator.Current => Current;
            public void Reset() { }
            public void Dispose() { At("dispose", 0); if (where == "both") throw new InvalidOperationException("both"); }
            public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken t = default) { _async = true; return At("async get", this); }
            public async ValueTask<bool> MoveNextAsync() { await Task.CompletedTask; return At("async move", _n++ < 2); }
            public async ValueTask DisposeAsync() { await Task.CompletedTask; At("dispose async", _async); }
        }
        """);

    [Fact]
    public void Extension_blocks_and_the_field_keyword() => CheckBody("""
        var c = new Cell { Name = await Get(" n ") }; c.Name += await Get(" x "); Log(c.Name); Log(await c.Load(2)); Log(c.Double + await Get(c.Count)); c.Count += await Get(5); Log(c.Count);
        Log((await Get(new[] { 1, 2 })).Total(await Get(10))); c?.Name = await Get("q"); Log(c!.Name); c.Count++; Log(c.Part); c.Part ??= await Get("part"); Log(c.Part);
         Log(Cell.Default.Count);
        """, types: """
        public static partial class Ext
        {
            extension(Cell cell)
            {
                public string Double => cell.Name + cell.Name;
            }
            [Coroutine] public static async Coro<string> Load(this Cell cell, int n) { for (int i = 0; i < n; i++) cell.Name += await Get(i); return cell.Name + cell.Double; }
            extension<T>(T[] xs) where T : System.Numerics.INumber<T> { public T Total(T seed) { foreach (var x in xs) seed += x; return seed; } }
            extension(Cell) { public static Cell Default => new() { Count = 42 }; }
        }
        public partial class Cell
        {
            public string Name { get; set => field = value.Trim(); } = "";
            public int Count { get { Log("count"); return field; } set { Log("count=" + value); field = value * 2; } }
            public partial string? Part { get; set; }
        }
        public partial class Cell { public partial string? Part { get => field; set { Log("part " + value); field = value; } } }
        """, options: new() { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

    [Fact]
    public void Generic_hierarchy_with_virtual_coroutines() => CheckBody("""
        Base<int, string> b = new Derived<string>("x");
        Log(await b.Map(3, "three"));
        Log(await b.Twice<List<int>>(new List<int> { 1 }));
        IStore<string> store = new Derived<string>("y");
        Log(await store.Load("k"));
        Log(await store.LoadAll("a", "b", "c"));
        Log(await new Most().Map(4, true));
        Log(await ((IStore<int>)new Most()).LoadAll());
        """, types: """
        public partial interface IStore<T>
        {
            [Coroutine] Coro<T> Load(string key);
            [Coroutine]
            async Coro<int> LoadAll(params string[] keys)
            {
                int n = 0;
                foreach (var key in keys) { Log(await Load(key)); n++; }
                return n;
            }
        }
        public abstract partial class Base<TKey, TValue> where TKey : struct
        {
            protected readonly string Name;
            protected Base(string name) => Name = name;
            [Coroutine] public virtual async Coro<KeyValuePair<TKey, TValue>> Map(TKey key, TValue value)
            {
                await Step(Name + " base map");
                return new(key, value);
            }
            [Coroutine] public virtual async Coro<(T, T)> Twice<T>(T item) where T : class, new() => (await Get(item), await Get(new T()));
        }
        public partial class Derived<TValue> : Base<int, TValue>, IStore<TValue>
        {
            public Derived(string name) : base(name) { }
            [Coroutine] public override async Coro<KeyValuePair<int, TValue>> Map(int key, TValue value)
            {
                var first = await base.Map(key + 1, value);
                return await base.Map(first.Key * await Get(2), first.Value);
            }
            [Coroutine] public override async Coro<(T, T)> Twice<T>(T item)
            {
                var (a, b) = await base.Twice(item);
                return (b, ReferenceEquals(a, item) ? await Get(a) : throw new InvalidOperationException());
            }
            [Coroutine] async Coro<TValue> IStore<TValue>.Load(string key) { await Step("generic " + key); return default!; }
        }
        public sealed partial class Most : Derived<bool>, IStore<int>
        {
            public Most() : base("most") { }
            [Coroutine] public override async Coro<KeyValuePair<int, bool>> Map(int key, bool value) => await base.Map(key, !value && await Get(true));
            [Coroutine] async Coro<int> IStore<int>.Load(string key) => await Get(1);
            [Coroutine] async Coro<int> IStore<int>.LoadAll(params string[] keys) => keys.Length + await Get(100);
        }
        """);

    [Fact]
    public void Interpolation_with_nested_conditional_awaits() => CheckBody(""""
        bool flag = true; string? nul = null; double d = 3.14159;
        Log($"{(flag ? await Get(1) : await Get(2)),5:D3}|{(nul ?? $"<{await Get("in")}:{(flag && await Get(false) ? "y" : $"n{await Get('c')}")}>")}|{d:F2}|{{esc}}");
        Log($"""raw {await Get("x")} "quoted" {flag switch { true => await Get("t"), false => "f" }}""");
        Log($@"c:\{await Get("dir"),-6}\" + $"{await Get<object?>(null)}" + 'c' + 1 + null + await Get(2.5));
        FormattableString fs = $"{await Get(1)} and {new Node("n")} {d}"; Log(fs.Format); Log(fs.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string s = "s"; s += $"{s}{await Get(s)}"; s += 1 + await Get(2) + "z" + (s += "q") + await Get(s); Log(s);
        Log(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5}:{d}") + await Get(1.5));
        const string c = "const"; Log($"{c}{nameof(d)}" + await Get($"{c}"));
        Log(new System.Text.StringBuilder().Append($"{1},{2}").Append(await Get("x")).ToString());
        """");

    [Fact]
    public void Iterators_and_linq_between_awaits() => CheckBody("""
        int limit = 2;
        var evens = from x in Source(5) let y = x * limit where y % 2 == 0 group (x, y) by y > limit into g orderby g.Key descending select new { g.Key, Count = g.Count(), Items = g.ToList() };
        limit = await Get(3);
        foreach (var g in evens)
        {
            Log(g.Key); Log(g.Count);
            foreach (var (x, y) in g.Items) Log(x + await Get(y));
            limit++;
        }
        var joined = from a in new[] { 1, 2, 3 } join b in await Get(new[] { 2, 3, 4 }) on a equals b into bs from c in bs.DefaultIfEmpty(limit) select a * c;
        Log(string.Join(",", joined.Where(v => v > limit - await_).Select((v, i) => v + i)));
        Log(string.Join(",", joined));
        IEnumerable<int> Source(int n) { for (int i = 0; i < n; i++) { Log("yield " + i); yield return i * limit; } }
        """, members: """
        private static int await_ = 4;
        """);

    [Fact]
    public void Jumps_between_using_lock_and_switch() => CheckBody("""
        for (int i = 0; i < 6; i++)
        {
            using var d = new D("loop" + i);
            lock (d) { if (i == 1) continue; }
            switch (await Get(i))
            {
                case 0: { using var inner = new D("zero"); goto case 2; }
                case 2 when await Get(i) == 2: goto default;
                case 2: Log("two"); break;
                case 3:
                    try { await using var a = new D("three"); if (i == 3) break; }
                    finally { using (new D("f")) await Step("f"); }
                    return;
                case 4: try { goto Out; } finally { Log("leaving " + await Get(i)); }
                default: checked { Log(i + await Get(1)); } break;
            }
            Log("end " + i);
        }
        Out: Log("out"); await Step("x");
        """, types: """
        public class D(string n) : IDisposable, IAsyncDisposable { public void Dispose() => Log("dispose " + n); public async ValueTask DisposeAsync() { await Task.CompletedTask; Log("async dispose " + n); } }
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
    public void Members_named_like_the_machinery() => CheckBody("""
        var m = new Machine<int>(3); Log(await m.Run(1, 2)); Log(await m.MoveNext(4)); Log(await m.Start()); await m.Run_Boxed2(); Log(await Machine<int>.box<string>("b")); Log(m.ToString());
        """, types: """
        public partial class Machine<TResult>
        {
            private int _state, _await1 = 1, result = 2, closure1 = 3, value1 = 4, _this_copy = 5, __this = 6; private TResult _t; public Machine(TResult t) => _t = t;
            private class Closure1 { public int box = 9; } private delegate int Resume1(int x); private enum MoveNext_ { Frame }
            [Coroutine] public async Coro<int> Run(int box, int result)
            {
                int _await1 = await Get(box); int __this = await Get(this._await1), closure1 = 7; Closure1 Closure2 = new();
                Resume1 resume = x => x + closure1 + __this + this.closure1 + box + this.value1; int value1 = await Get(resume(1));
                closure1 += await Get(result); { int state = await Get(1), _state = 2; this._state = state + _state; }
                int MoveNext(int frame) => frame + result + this.result + Closure2.box; goto Resume1;
            Resume1: int End = 1; int awaiter1 = await Get(End) + await Get(MoveNext(_state));
                try { await Fail("x"); } catch (InvalidOperationException exception1) { await Step(exception1.Message + nameof(exception1)); }
                return _await1 + __this + closure1 + value1 + resume(2) + MoveNext(3) + _this_copy + this.__this + awaiter1;
            }
            [Coroutine] public async Coro<string> MoveNext(TResult T) { (TResult TFrame, int VoidResult) = (await Get(T), await Get(1)); return $"{TFrame}{VoidResult}{T}{_t}"; }
            [Coroutine] public async Coro<int> Start() { return await Get(1) + (await this.Start2()).Item2; }
            [Coroutine] private async Coro<(int, int)> Start2() => (await Get(1), result);
            [Coroutine] public async Coro Run_Boxed2() { var Coro = "shadow"; await Step(Coro); var CoroutineServices = 1; Log(CoroutineServices); int System = await Get(1), CoroGen = 2; Log(System + CoroGen); }
            [Coroutine] public static async Coro<string> box<T>(T frame) => $"{await Get(frame)}{typeof(T).Name}{typeof(TResult).Name}";
            public struct Run_Frame0 { } public override string ToString() => $"{_state}{_await1}";
        }
        """);

    [Fact]
    public void Members_reached_through_this_base_and_outer_classes() => CheckBody("""
        Log(await new Outer.Inner(new Outer()).Go(2));
        """, types: """
        public partial class Outer
        {
            private int _secret = 1; protected internal static string s_log = ""; private const int K = 3; private event Action? Ev; private int this[int i] { get => _secret + i; set => _secret = value * i; }
            private async Task<int> Legacy(int n) { await Task.CompletedTask; return n + _secret; }
            public partial class Inner(Outer outer) : Outer
            {
                [Coroutine] public async Coro<string> Go(int n)
                {
                    outer._secret += await Get(K); base._secret = await Get(n) + _secret; outer[await Get(1)] += this[await Get(2)]; Ev += () => s_log += $"ev{n}"; outer.Ev += Ev; outer.Ev!(); Ev(); n = await outer.Legacy(await Get(n)); outer.Ev -= Ev; Log(outer.Ev is null);
                    var copy = MemberwiseClone(); Log(ReferenceEquals(copy, this)); (_secret, outer._secret) = (outer._secret, await Get(_secret)); Func<Task<int>> legacy = () => base.Legacy(n); return s_log + n + _secret + await legacy() + base.ToString() + (await Get(this) == this) + await Deep(outer);
                }
                private protected override string Hook() => "inner" + base.Hook();
                [Coroutine] private async Coro<string> Deep<TOuter>(TOuter o) where TOuter : Outer { await Step(o.Hook()); return base.Hook() + Hook() + await Get(o._secret); }
            }
            private protected virtual string Hook() => "outer"; public override string ToString() => "O";
        }
        """);

    [Fact]
    public void Nested_try_with_awaits_everywhere_in_loops() => CheckBody("""
        for (int outer = 0; outer < 3; outer++)
        {
            try
            {
                for (int inner = 0; inner < 6; inner++)
                {
                    try
                    {
                        Log(await Work(outer, inner));
                        try
                        {
                            if (inner == 1) continue;
                            if (inner == 2) throw new ArgumentException("two");
                            if (inner == 3 && outer == 1) goto NextOuter;
                            if (inner == 4) break;
                        }
                        catch (ArgumentException e) when (outer != 0)
                        {
                            await Step("handle " + e.Message);
                            if (outer == 2) return;
                            continue;
                        }
                        finally
                        {
                            await Step($"inner finally {outer} {inner}");
                        }
                        Log("after inner");
                    }
                    catch (ArgumentException e)
                    {
                        Log("outer catch " + e.Message);
                        await Step("recover");
                        try { await Fail("nested"); } catch (InvalidOperationException n) { Log(n.Message); await Step("nested"); }
                        continue;
                    }
                    finally
                    {
                        try { Log(await Get(inner)); } finally { Log("deep " + inner); await Now(1); }
                    }
                }
                Log("inner loop ended");
            }
            finally
            {
                await Step("outer finally " + outer);
            }
        NextOuter:
            Log("next");
        }
        """, members: """
        [Coroutine]
        private static async Coro<int> Work(int a, int b)
        {
            try { return a == 0 && b == 5 ? await Fail<int>("w") : await Get(a * 10 + b); }
            finally { await Step("work done"); }
        }
        """);

    [Fact]
    public void Null_conditional_chains_with_awaits() => CheckBody("""
        var n = new Node("a") { Next = new Node("b") { Next = new Node("c", 3) } }; Node? none = null;
        Log(n?.Link?.Link?.Add(await Get(1), n.Link!.Value + await Get(2)) ?? await Get(-1)); Log(n?.Link?[await Get(2)].ToString().Length); Log(none?.Add(await Get(1), 2) is null);
        Log(n!.Next?.Next?.Next?.Self().Add(await Get(1), 1) ?? n.Next!.Array?[await Get(^1)]); Func<int, Func<int>?>? f = x => x > 0 ? () => x : null; Log(f?.Invoke(await Get(1))?.Invoke() + f?.Invoke(await Get(0))?.Invoke() is null); List<string?>? list = [null, "x"]; Log(list?[await Get(0)]?.Length + await Get(1)); Log((list?[await Get(1)]?.ToUpper() ?? "none") + (none is null ? await Get("n") : none.ToString()));
        Log((await Get(n))?.Self()?.Pair.X + (await Get(none))?.Field); string s = (await Get(list))?.FirstOrDefault(x => x?.Length == n.Next?.Next?.Field + 1) ?? throw new Exception(); Log(s);
        """);

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
    public void Partial_generic_nested_types_with_constraints() => CheckBody("""
        Log(await Outer<string>.Inner<int>.Make(5, "s")); Log(await new Outer<int>.Node<string>(1, "x").Walk<List<string>>(x => [x]));
        """, types: """
        public partial class Outer<T> where T : notnull
        {
            protected T? Last;
            public partial struct Inner<U> where U : unmanaged, IComparable<U>
            {
                private U _u;
                [Coroutine] public static async Coro<string> Make(U u, T t) { var i = new Inner<U> { _u = await Get(u) }; var outer = new Outer<T> { Last = t }; await i.Set(outer, u); return $"{i._u}{outer.Last}{await i.Compare(u)}"; }
                [Coroutine] private readonly async Coro<int> Compare<V>(V v) where V : IComparable<U> => v.CompareTo(await Get(_u));
                [Coroutine] private async Coro Set(Outer<T> o, U to) { _u = default; o.Last = await Get(o.Last); _u = to; }
            }
            public partial class Node<U>(T t, U u) where U : class
            {
                [Coroutine] public async Coro<(T, TList)> Walk<TList>(Func<U, TList> f) where TList : ICollection<U>, new()
                {
                    TList list = new(); list.Add(await Get(u)); var inner = new Node<Node<U>>(t, this); foreach (var x in f(u)) list.Add(x);
                    var (a, b) = await inner.Back(u); Log(a); Log(b == u); return (t, list);
                }
                [Coroutine] protected internal virtual async Coro<(T, X)> Back<X>(X x) { T captured = t; Func<(T, X, U)> g = () => (captured, x, u); await Step(typeof(U).Name); return (g().Item1, await Get(g().Item2)); }
            }
        }
        """);

    [Fact]
    public void Patterns_in_filters_of_several_frames() => CheckBody("""
        for (int i = 0; i < 5; i++)
        {
            int seen = 0;
            try { await Outer(i); }
            catch (AggregateException e) when (e.InnerExceptions is [ArgumentException { ParamName: var p }, ..] && Side("agg " + p + seen++)) { Log(p + await Get(seen)); }
            catch (Exception e) when (e is InvalidOperationException { Message: [.., var last] } && Side("last " + last)) { await Step("last" + last); Log(e.Message); }
            catch (Exception e) when (Side(e.GetType().Name)) { Log("rest " + await Get(i)); }
            finally { Log("seen " + seen); }
        }
        """, members: """
        private static bool Side(string s) { Log("filter " + s); return true; }
        private static bool No(string s) { Log("no " + s); return false; }
        [Coroutine] private static async Coro Outer(int i)
        {
            try { try { await Inner(i); } catch (Exception e) when (No("outer " + e.Message)) { await Step("never"); } finally { Log("outer finally sync"); } }
            catch (TimeoutException) when (i == 4 || Boom<bool>("in filter")) { await Step("timeout"); throw; }
            finally { await Step("outer finally"); }
        }
        [Coroutine] private static async Coro Inner(int i)
        {
            try
            {
                await Step("inner " + i);
                switch (i)
                {
                    case 0: throw new AggregateException(new ArgumentException("m", "prm"));
                    case 1: await Fail("abc"); break;
                    case 2: Boom<int>("sync"); break;
                    case 3: throw new TimeoutException("t3");
                    default: throw new TimeoutException("t4");
                }
            }
            catch (InvalidOperationException e) when (e.Message == "abc" && Side("swap"))
            {
                try { await Step("in catch"); throw; }
                catch (InvalidOperationException again) when (ReferenceEquals(again, e)) { Log("same"); try { throw new FormatException("f"); } catch (FormatException) { await Step("f"); } throw; }
                finally { Log("catch finally"); }
            }
            finally { Log("inner finally " + i); }
        }
        """);

    [Fact]
    public void Records_with_and_inheritance() => CheckBody("""
        Person p = new Student("Ann", 20, "MIT") { Tags = [await Get("x"), .. new[] { "y" }] };
        var q = p with { Name = await Get("Bob"), Age = p.Age + await Get(1) };
        Log(q); Log(q == p); Log(q is Student { School: var school, Age: > 20 } ? school : "none");
        var r = (await q.Older(5)) with { Tags = [] };
        Log(r.ToString() + r.Tags.Count);
        var pt = new Point(1, 2);
        var pt2 = pt with { X = await Get(5) };
        pt2.Y += await Get(3);
        Log(pt2); Log(pt == pt2);
        var (x, y) = await pt2.Moved(1, await Get(2));
        Log(x + y);
        var anon = new { A = 1, B = await Get("b") };
        var anon2 = anon with { A = await Get(2) };
        Log(anon2);
        """, types: """
        public partial record Person(string Name, int Age)
        {
            public List<string> Tags { get; init; } = new();
            [Coroutine] public virtual async Coro<Person> Older(int n) => this with { Age = Age + await Get(n) };
        }
        public partial record Student(string Name, int Age, string School) : Person(Name, Age)
        {
            [Coroutine] public override async Coro<Person> Older(int n)
            {
                var older = await base.Older(n * 2);
                return older is Student s ? s with { School = School + await Get("+") } : older;
            }
        }
        public partial record struct Point(int X, int Y)
        {
            [Coroutine] public async Coro<Point> Moved(int dx, int dy) { X += await Get(dx); Y += dy; return this with { Y = Y * await Get(2) }; }
        }
        """);

    [Fact]
    public void Ref_locals_and_spans_between_awaits() => CheckBody("""
        int[] data = await Get(new[] { 5, 3, 9 });
        {
            ref int max = ref data[0];
            for (int i = 1; i < data.Length; i++) if (data[i] > max) max = ref data[i];
            max *= 2;
        }
        Log(string.Join(",", data));
        await Step("a");
        {
            Span<int> span = data.AsSpan(1);
            span.Sort();
            foreach (ref int r in span) r++;
            ReadOnlySpan<char> text = "hello".AsSpan()[1..3];
            Log(text.ToString() + span[^1]);
            Span<int> stack = stackalloc int[3] { 1, 2, 3 };
            stack[1..].CopyTo(span);
        }
        Log(string.Join(",", data) + await Get(1));
        for (int round = 0; round < 2; round++)
        {
            ref readonly int first = ref data[round];
            Log(first);
            scoped Span<byte> bytes = stackalloc byte[2];
            bytes.Fill((byte)round);
            int sum = bytes[0] + bytes[1] + first;
            await Step("round " + sum);
            Span<int> again = data;
            again[round] = sum;
            Log(Sum(again) + Sum([1, 2, 3]));
        }
        Swap(ref data[await Get(0)], ref data[2]);
        Log(data[0]);
        unsafe { fixed (int* ptr = data) { *ptr = 77; } }
        Log(data[0]);
        """, members: """
        private static int Sum(ReadOnlySpan<int> s) { int n = 0; foreach (int i in s) n += i; return n; }
        private static void Swap(ref int a, ref int b) => (a, b) = (b, a);
        """);

    [Fact]
    public void Same_frames_used_concurrently_with_shared_state() => CheckBody("""
        var gate = new CoroEvent(); var queue = new CoroQueue<int>(2); var results = new List<string>();
        await Coro.Gather(Producer(queue, 5), Consumer(queue, "a", results), Consumer(queue, "b", results), Opener(gate), Waiter(gate));
        Log(string.Join(" ", results));
        """, members: """
        [Coroutine] private static async Coro Producer(CoroQueue<int> q, int n) { for (int i = 0; i < n; i++) await q.Put(i); await q.Put(-1); await q.Put(-1); }
        [Coroutine] private static async Coro Consumer(CoroQueue<int> q, string name, List<string> to) { while (await q.Get() is var x and >= 0) { await Prelude.Step(name); to.Add(name + x); } }
        [Coroutine] private static async Coro Opener(CoroEvent e) { await Coro.Sleep(0.003); e.Set(); }
        [Coroutine] private static async Coro Waiter(CoroEvent e) { await e.Wait(); Log("open"); }
        """);

    [Fact]
    public void State_machine_of_a_bank_with_events() => CheckBody("""
        var bank = new Bank(); bank.Changed += (s, e) => Log($"changed {e.Id} {e.Amount}"); bank.Log += async m => { await Task.CompletedTask; Prelude_Log(m); };
        await bank.Open(1, 100); await bank.Open(2, 50);
        foreach (var (from, to, amount) in new (int, int, decimal)[] { (1, 2, 30), (2, 1, 500), (3, 1, 1), (1, 1, 5), (2, 1, -1) })
            Log(await bank.Transfer(from, to, amount) switch { Bank.Result.Ok => $"ok {bank[from].Balance}", Bank.Result.Poor when amount > 100 => "poor " + await Get(amount), var r => r.ToString() });
        Log(string.Join(",", bank.All()));
        """, members: """
        private static void Prelude_Log(string m) => Log(m);
        """, types: """
        public partial class Bank
        {
            public enum Result { Ok, Poor, Missing, Same, Error }
            public readonly record struct Change(int Id, decimal Amount);
            public sealed class Account { public required int Id { get; init; } public decimal Balance { get; private set; } public ref struct Guard { } public void Add(decimal d) => Balance += d; }
            private readonly SortedDictionary<int, Account> _accounts = []; private readonly CoroLock _lock = new();
            public event EventHandler<Change>? Changed; public event Action<string>? Log;
            public Account this[int id] => _accounts.TryGetValue(id, out var a) ? a : throw new KeyNotFoundException(id + "");
            [Coroutine] public async Coro Open(int id, decimal d) { using (await _lock.Acquire()) { _accounts[await Get(id)] = new Account { Id = id }; _accounts[id].Add(await Get(d)); Changed?.Invoke(this, new(id, await Get(d))); } }
            [Coroutine] public async Coro<Result> Transfer(int from, int to, decimal amount)
            {
                using var held = await _lock.Acquire();
                try
                {
                    ArgumentOutOfRangeException.ThrowIfNegative(amount);
                    if (from == to) return await Get(Result.Same);
                    if (this[from] is not { Balance: var b } a || b < await Get(amount)) return Result.Poor;
                    (var before, var other) = (a.Balance, this[to]);
                    a.Add(-amount); Log?.Invoke("took " + await Get(amount)); other.Add(amount); Changed?.Invoke(this, new Change(from, -amount) with { Amount = before - await Get(a.Balance) });
                }
                catch (KeyNotFoundException e) when (e.Message is ['3', ..]) { Log!(await Get("missing " + e.Message)); return Result.Missing; }
                catch (ArgumentException e) { await Step(e.GetType().Name); return Result.Error; }
                finally { await Step("finally"); Log?.Invoke("end"); }
                return Result.Ok;
            }
            public IEnumerable<string> All() { foreach (var (id, a) in _accounts) yield return $"{id}:{a.Balance}"; }
        }
        """);

    [Fact]
    public void Static_abstract_and_generic_math() => CheckBody("""
        Log(await Sum(new[] { 1, 2, 3 }, 10)); Log(await Sum(new[] { 1.5m, 2m })); Log(await Make<Cat>("tom")); Log(await Make<Dog>("rex")); Log(await Power<long>(2, 10));
        """, members: """
        [Coroutine] private static async Coro<T> Sum<T>(IEnumerable<T> xs, T start = default!) where T : System.Numerics.INumber<T>
        {
            T sum = start; T best = T.Zero;
            foreach (T x in xs) { sum += await Get(x) * T.One; best = T.Max(best, x); if (x > T.CreateChecked(2) || T.IsZero(await Now(x))) sum++; checked { sum = sum - await Get(T.Zero); } }
            return sum / (await Get(best) + -T.One);
        }
        [Coroutine] private static async Coro<string> Make<T>(string name) where T : IAnimal<T> { T a = T.Create(name); a = a + await Get(a); return a.Name + T.Kind + T.Shout(a, await Get(1)); }
        [Coroutine] private static async Coro<T> Power<T>(T b, int n) where T : System.Numerics.INumberBase<T> => n == 0 ? T.One : n % 2 == 0 ? await Power(b * b, n / 2) : b * await Power(b, n - 1);
        """, types: """
        public partial interface IAnimal<TSelf> where TSelf : IAnimal<TSelf>
        {
            static abstract string Kind { get; }
            static abstract TSelf operator +(TSelf a, TSelf b);
            string Name { get; }
            static abstract TSelf Create(string name);
            static virtual string Shout(TSelf a, int n) => a.Name.ToUpperInvariant();
        }
        public partial class Cat(string name) : IAnimal<Cat>
        {
            public static string Kind => "cat"; public string Name => name; public static Cat operator +(Cat a, Cat b) => new(a.Name + b.Name);
            public static Cat Create(string name) => new(name);
        }
        public readonly partial struct Dog : IAnimal<Dog>
        {
            public static string Kind => "dog"; public string Name { get; init; } public static Dog operator +(Dog a, Dog b) => new() { Name = a.Name + "&" + b.Name };
            public static Dog Create(string name) => new() { Name = name };
            public static string Shout(Dog a, int n) => a.Name + "!" + n;
        }
        """);

    [Fact]
    public void Static_constructors_and_initialisation_order() => CheckBody("""
        Log("start"); Log(await Lazy1.Get1(await Get(1))); Log(await Lazy2<int>.F()); Log(await Lazy2<string>.F());
        for (int i = 0; i < 2; i++) try { await Broken.Go(); } catch (TypeInitializationException e) { Log(e.InnerException!.Message); }
        var cold = Lazy3.Go(); Log("cold"); await cold; await new Lazy4().Go(); await Coro.Gather(Lazy5.Go(), Lazy5.Go());
        """, types: """
        public static partial class Lazy1 { static Lazy1() => Log("cctor 1"); private static int s_n = L(5); [Coroutine] public static async Coro<int> Get1(int n) { await Step("in"); return n + s_n; } }
        public partial class Lazy2<T> { private static readonly string s_name; static Lazy2() { s_name = typeof(T).Name; Log("cctor 2 " + s_name); } [Coroutine] public static async Coro<string> F() => await Get(s_name); }
        public partial class Broken { static Broken() => throw new InvalidOperationException("broken"); [Coroutine] public static async Coro Go() => await Step("never"); }
        public partial class Lazy3 { static Lazy3() => Log("cctor 3"); [Coroutine] public static async Coro Go() => await Step("three"); }
        public partial struct Lazy4 { private static int s_x = L(44); static Lazy4() => Log("cctor 4"); public Lazy4() => Log("ctor 4"); [Coroutine] public async Coro Go() { Log(s_x); await Step("four"); } }
        public partial class Lazy5 { static Lazy5() => Log("cctor 5"); [Coroutine] public static async Coro Go() => await Step("five"); }
        """);

    [Fact]
    public void Struct_indexers_and_operators_in_arrays() => CheckBody("""
        var grid = new Grid[2][];
        grid[0] = new Grid[] { new Grid(1), new Grid(2) };
        grid[1] = new Grid[] { new Grid(3), new Grid(4) };
        grid[await Get(0)][await Get(1)][await Get(2)] += await Get(5) * grid[await Get(1)][0][await Now(1)];
        grid[await Get(1)][await Get(0)].Sum++;
        grid[0][0] = grid[await Get(0)][1] + grid[1][await Get(1)];
        grid[0][0] += await Get(new Grid(9));
        grid[0][1].Cells[await Get(0)]--;
        Log(-grid[0][await Get(0)] == grid[0][0] ? "equal" : "different");
        int i = 0;
        grid[i++][i++][i++ % 3] = i + await Get(i++);
        Log(i);
        Log((string)grid[0][0]); Log((string)grid[0][1]); Log((string)grid[1][0]);
        grid[0][1] <<= await Get(1);
        Log((string)grid[0][1]);
        Log(grid[1][1] && await Get(grid[0][0]) ? "t" : "f");
        var old = grid[0][0]++;
        Log((string)old + (string)grid[0][0] + await Get((string)++grid[0][0]));
        """, types: """
        public struct Grid
        {
            public int[] Cells;
            public int Sum;
            public Grid(int n) { Cells = new int[] { n, n, n }; Sum = n; }
            public int this[int i] { get { Log("get " + i); return Cells[i]; } set { Log("set " + i + "=" + value); Cells[i] = value; Sum += value; } }
            public static Grid operator +(Grid a, Grid b) { Log("plus"); return new Grid(a.Sum + b.Sum); }
            public static Grid operator -(Grid a) { Log("minus"); return new Grid(-a.Sum); }
            public static Grid operator ++(Grid a) { Log("inc"); return new Grid(a.Sum + 1); }
            public static Grid operator <<(Grid a, int n) { Log("shift"); return new Grid(a.Sum << n); }
            public static bool operator ==(Grid a, Grid b) { Log("eq"); return a.Sum == b.Sum; }
            public static bool operator !=(Grid a, Grid b) => !(a == b);
            public static bool operator true(Grid a) { Log("true?"); return a.Sum > 0; }
            public static bool operator false(Grid a) { Log("false?"); return a.Sum <= 0; }
            public static Grid operator &(Grid a, Grid b) { Log("and"); return a.Sum < b.Sum ? a : b; }
            public static explicit operator string(Grid a) => $"[{string.Join(",", a.Cells)}|{a.Sum}]";
            public override bool Equals(object? o) => o is Grid g && this == g;
            public override int GetHashCode() => Sum;
        }
        """);

    [Fact]
    public void Switch_expressions_nested_in_everything() => CheckBody("""
        object?[] items = { 1, "two", 3.0, null, new[] { 4, 5 }, (6, "six"), new List<object> { 7 }, DayOfWeek.Monday };
        foreach (var item in items)
        {
            var r = (item, await Get(item is int)) switch
            {
                (int i, true) when await Get(i) > 0 => $"int {i + await Get(i)}",
                (string { Length: var len } s, _) => s + (len switch { 3 => await Get("three"), > 5 and not 7 => "long", _ => throw new Exception() }),
                (double d, false) => $"{d:F1}",
                (null, _) => await Get("null") ?? "never",
                (int[] and [var first, .. var rest], _) => first + ":" + string.Join("", rest) + await Get(rest.Length),
                ((int a, string b), var flag) => $"{a}{b}{flag}" + await (a > 5 ? Get("big") : Get("small")),
                (System.Collections.IList { Count: 1 } and [int only], _) when only is 7 or 8 && await Get(false) => "never",
                var (x, y) when (x as Enum)?.ToString() is [.. var head, 'y'] => head + await Get(y),
                _ => "other " + item!.GetType().Name,
            };
            Log(r);
        }
        try { Log((await Get(5)) switch { 1 => await Get("a"), 2 => "b" }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        Func<int, string> f = await Get(1) switch { 0 => x => "zero", _ => x => "f" + x }; Log(f(await Get(3)));
        Log(items[0] is int k and > 0 && items[1] is string t2 && t2.Length + k > await Get(3) ? $"{k}{t2}" : "no");
        byte bt = await Get(true) switch { true => 1, false => 2 }; Log(bt); IEnumerable<int> e2 = await Get(1) > 0 ? new[] { await Get(1) } : new List<int>(); Log(e2.Count());
        """);

    [Fact]
    public void Tasks_groups_and_outcomes_with_captures() => CheckBody("""
        var seen = new List<string>(); int running = 0;
        var tasks = new List<CoroTask<int>>(); for (int i = 0; i < 3; i++) { int k = i; tasks.Add(Coro.CreateTask(Work(k, v => { running += v; seen.Add($"{k}:{running}"); }))); await Step("made " + i); }
        foreach (var t in tasks) try { Log(await t); } catch (InvalidOperationException e) when (tasks.IndexOf(t) is var at and >= 0) { Log(e.Message + at); }
        Log(string.Join(" ", seen)); foreach (var outcome in await Coro.GatherOutcomes([Work(0, _ => { }), Work(1, _ => { })])) Log(outcome.Exception?.Message ?? "fine");
        var never = EventLoop.Current.CreateFuture<int>(); var setter = Coro.CreateTask(Set(never)); Log(await never + await never); await setter;
        """, members: """
        [Coroutine] private static async Coro<int> Work(int n, Action<int> note) { note(1); try { for (int i = 0; i <= n; i++) await Coro.Sleep(0.002); return n == 1 ? throw new InvalidOperationException("w" + n) : n; } finally { note(-1); } }
        [Coroutine] private static async Coro Set(CoroFuture<int> f) { await Step("set"); f.SetResult(21); }
        """);

    [Fact]
    public void Tokenizer_with_switch_goto_and_patterns() => CheckBody("""
        foreach (string text in new[] { "12+(3*4)", "7-", "(1", "2*(3+4)-5", "" })
        {
            int at = 0, depth = 0;
            var stack = new Stack<object>();
            try
            {
            Next:
                if (at >= text.Length) goto End;
                switch (await Get(text[at]))
                {
                    case >= '0' and <= '9' when text[at] is var digit:
                        int number = digit - '0';
                        while (at + 1 < text.Length && await Now(text[at + 1]) is >= '0' and <= '9' and var more)
                        {
                            number = number * 10 + (more - '0');
                            at++;
                        }
                        stack.Push(number);
                        break;
                    case '(' :
                        depth++;
                        stack.Push('(');
                        goto default;
                    case ')' when --depth < 0:
                        throw new FormatException("too many ) at " + at);
                    case ')':
                        var inner = new List<object>();
                        while (stack.TryPop(out object? item) && item is not '(') inner.Insert(0, item is int i ? i + await Get(0) : item);
                        stack.Push(string.Join("", inner));
                        break;
                    case var op and ('+' or '-' or '*'):
                        stack.Push(op);
                        if (at == text.Length - 1) goto case '!';
                        break;
                    case '!':
                        Log("dangling");
                        goto End;
                    default:
                        Log("default " + text[at]);
                        break;
                }
                at++;
                goto Next;
            End:
                Log($"{text}: {string.Join(" ", stack.Reverse())} depth {depth}");
            }
            catch (FormatException e) when (e.Message.Length > depth + 0) { Log(e.Message); }
        }
        """);

    [Fact]
    public void Using_await_using_and_foreach_with_captures() => CheckBody("""
        var actions = new List<Func<string>>();
        await using (var outer = new Res("outer", 0))
        {
            foreach (var (name, size) in new[] { ("a", 1), ("b", 2) })
            {
                int count = size;
                using var mid = new Res(name, size);
                await foreach (int n in Count(size))
                {
                    await using var inner = new Res(name + n, n);
                    actions.Add(() => $"{outer.Name} {mid.Name} {inner.Name} {n} {name}{count++}");
                    if (n == 1 && size == 2) continue;
                    await Step("in " + inner.Name);
                    inner.Name += "!";
                }
                mid.Name += await Get("?");
            }
            using (new Res("temp", 1)) using (Res? none = null) using (var third = await Get(new Res("third", 3)))
                actions.Add(() => third.Name + (none?.Name ?? "none") + outer.Name);
        }
        foreach (var a in actions) Log(a());
        """, members: """
        private static async IAsyncEnumerable<int> Count(int n)
        {
            for (int i = 0; i < n; i++) { await Task.CompletedTask; yield return i; }
        }
        """, types: """
        public sealed class Res(string name, int n) : IDisposable, IAsyncDisposable
        {
            public string Name { get; set; } = name;
            public void Dispose() => Log($"dispose {Name} {n}");
            public async ValueTask DisposeAsync() { Log("async dispose " + Name); await Task.CompletedTask; Log("done " + Name); }
        }
        """);
}
