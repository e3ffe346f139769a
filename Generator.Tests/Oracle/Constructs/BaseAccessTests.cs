namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Members of the base, reached through <c>base</c>: a hidden member of the type stands for each.</summary>
public sealed class BaseAccessTests : OracleTests
{
    private const string Base = """
        public class B
        {
            protected int _x = 7;
            public int Field = 1;
            public readonly Pair Fixed = new(1, 1);
            public volatile int Loud = 3;
            public Pair Pair = new(1, 2);
            public Func<int> F = () => 1;
            public virtual int Opt(int a, int b = 5, string? c = "c", DayOfWeek d = DayOfWeek.Friday, decimal e = 1.5m, Pair f = default) => Logged(a * 100 + b + c + d + e + f);
            public virtual int Par(params int[] xs) => Logged("array " + xs.Length);
            public virtual int ParSpan(params ReadOnlySpan<int> xs) => Logged("span " + xs.Length);
            public virtual int ParList(string s, params List<int> xs) => Logged("list " + xs.Count);
            public virtual int PSet { get; private set; } = 3;
            public virtual int PGet { private get; set; } = 3;
            public virtual int Both { get; set; } = 3;
            public virtual int Init { get; init; } = 8;
            public virtual ref int Ref() => ref _x;
            public virtual ref int RefOf(ref int x) => ref x;
            public virtual ref int RefProp => ref _x;
            public virtual ref readonly int RoRef() => ref _x;
            public virtual T Gen<T>(T x) { Log(typeof(T).Name); return x; }
            public virtual T? Con<T, U>(U u, T? t = null) where T : class, IComparable<T> where U : struct => t;
            public virtual int this[int i] { get => Logged("item " + i); set => Log($"set {i} {value}"); }
            public virtual string this[string s, int k = 4] => s + k;
            public virtual ref int this[bool b] => ref _x;
            public virtual event Action E { add => Log("base add"); remove => Log("base remove"); }
            public virtual int Grp(int a) => a;
            public virtual string Cal(int a = 1, [CallerMemberName] string m = "", [CallerArgumentExpression("a")] string? t = null) => m + t;
            public virtual void OutI(out int a, in int b, ref int c) { a = b; c++; }
            public virtual int RoIn(ref readonly int a) => a;
            public virtual dynamic Dyn(dynamic d, List<dynamic> ds) => d + ds.Count;
            [System.Diagnostics.Conditional("NEVER")] public void Never(int a) => Log("never");
            [System.Diagnostics.Conditional("DEBUG_LOG")] public void Always(int a) => Log("always");
            public virtual string Ov(object? o) => "object"; public virtual string Ov(string? o) => "string"; public virtual string Ov(int? o) => "int?";
            public virtual B? Next => this;
            public virtual Span<int> Sp(Span<int> s, scoped ReadOnlySpan<int> o) => s;
            public virtual void Told(int level, [InterpolatedStringHandlerArgument("level")] Handler text) => Log(text.Text);
            protected static int Logged(object? x) { Log(x); return 1; }
        }
        [InterpolatedStringHandler]
        public struct Handler
        {
            public string Text;
            public Handler(int literal, int holes, int level) => Text = "h" + level;
            public void AppendLiteral(string s) => Text += s;
            public void AppendFormatted<T>(T t) => Text += t;
        }
        public partial class M : B
        {
            public override int Both { get => base.Both + 1; }
        }
        public partial class D : M
        {
            public new int Field = 2;
            public new int Loud = 4;
            public new Func<int> F = () => 2;
            public override int Opt(int a, int b = 50, string? c = "d", DayOfWeek d = DayOfWeek.Monday, decimal e = 2, Pair f = default) => Logged("over");
            public override int Par(params int[] xs) => Logged("over");
            public override int ParSpan(params ReadOnlySpan<int> xs) => Logged("over");
            public override int ParList(string s, params List<int> xs) => Logged("over");
            public override int PSet => -1;
            public override int PGet { set { } }
            public override int Both { get => -1; set { } }
            public override T Gen<T>(T x) => default!;
            public override int this[int i] { get => -1; set { } }
            public override string this[string s, int k = 40] => "over";
            public override ref int this[bool b] => throw new Exception();
            public override event Action E { add { } remove { } }
            public override int Grp(int a) => -1;
            public override string Cal(int a, string m, string? t) => "over";
            public override void OutI(out int a, in int b, ref int c) { a = -1; }
            public override string Ov(object? o) => "over"; public override string Ov(string? o) => "over"; public override string Ov(int? o) => "over";
            public override void Told(int level, Handler text) => Log("over");
            public override ref int RefProp => throw new Exception();
            public override ref int Ref() => throw new Exception();
        """;

    private void CheckBase(string body, OracleOptions? options = null, [System.Runtime.CompilerServices.CallerMemberName] string test = "") => Check(
        $$"""
        {{Base}}
            [Coroutine]
            public async Coro Work()
            {
                await Coro.Yield();
        {{body}}
            }
        }
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run() => await new D().Work();
        }
        """,
        options,
        test);

    [Fact]
    public void Fields_of_the_base() => CheckBase("""
        Log(base.Field);
        base.Field = await Get(5);
        base.Field += await Get(1);
        Interlocked.Increment(ref base.Field);
        Log(base.Field + " " + Field + " " + ((B)this).Field);
        Log(base.F() + F() + base.F.Invoke());
        base.Pair.Bump();
        base.Pair.X += await Get(4);
        (base.Pair.Y, base.Field) = (await Get(3), 8);
        Log(base.Pair + " " + base.Field);
        Log(base.Fixed.Bump() + base.Fixed.X);
        base.Loud++;
        Log(Interlocked.Increment(ref base.Loud) + base.Loud + Loud);
        Log(base._x + await Get(1));
        int Local() => base.Field;
        Func<int> lambda = () => base.Field++;
        Log(Local() + lambda() + base.Field);
        """);

    [Fact]
    public void Properties_of_the_base() => CheckBase("""
        Log(base.PSet + base.Init);
        base.PGet = await Get(4);
        base.Both += await Get(2);
        base.Both++;
        Log(base.Both);
        base.RefProp = 19;
        base.RefProp++;
        Interlocked.Increment(ref base.RefProp);
        Log(_x + base.RefProp);
        Log(base.Next?.Next?.PSet ?? await Get(2));
        Log(base.Next!.PSet + await Get(2));
        """);

    [Fact]
    public void Methods_of_the_base() => CheckBase("""
        Log(base.Opt(await Get(1)) + base.Opt(2, c: "z") + base.Opt(c: await Get("q"), a: 3));
        Log(base.Par(1, await Get(2), 3) + base.Par() + base.Par(1, 2) + base.Par(new[] { 1 }));
        Log(base.ParSpan() + base.ParSpan(1, 2, 3) + base.ParList("s") + base.ParList("s", 1, await Get(2)));
        base.Ref() = 9;
        base.Ref()++;
        int n = 4;
        base.RefOf(ref n) += 5;
        Log(_x + n + base.RoRef());
        Log(base.Gen(4) + base.Gen("x") + base.Gen<object>(await Get("o")) + base.Con<string, int>(await Get(1), "c") + base.Con<string, int>(2));
        Log(base.Cal() + base.Cal(1 + 1) + base.Cal(await Get(2)));
        var c = await Get(1);
        base.OutI(out var a, 3, ref c);
        Log(a + c + base.RoIn(in c));
        Log((object)base.Dyn(2, new List<dynamic> { 1 }));
        base.Never(L(1));
        base.Always(L(2));
        base.Never(await Get(1));
        base.Always(await Get(2));
        if (a > 0) base.Never(L(3));
        Log(base.Ov("s") + base.Ov(1) + base.Ov(new object()) + base.Ov((string?)null));
        Log(base.Sp(new int[4], new int[1]).Length);
        base.Told(await Get(3), $"text {n}");
        base.Told(3, $"text {await Get(n)}");
        Log(base.ToString() + base.Equals(this) + (base.GetHashCode() == base.GetHashCode()) + base.GetType().Name);
        Log(base.MemberwiseClone() is D);
        """);

    [Fact]
    public void Indexers_and_events_of_the_base() => CheckBase("""
        base[1] = 2;
        base[await Get(3)] = await Get(4);
        Log(base[4] + base[await Get(5)]);
        base[6] += await Get(7);
        base[7]++;
        Log(base["s"] + base[k: 3, s: await Get("n")] + base["t", 1]);
        base[true] = 8;
        base[false] += 2;
        Interlocked.Increment(ref base[true]);
        Log(_x);
        base.E += () => { };
        base.E -= await Get<Action>(() => { });
        int Local() => base[11];
        Func<int> lambda = () => base[12] = 5;
        Log(Local() + lambda());
        (base[1], var y) = (await Get(2), 3);
        (base[2], y) = await Get((5, 6));
        Log(y);
        """);

    [Fact]
    public void Method_groups_of_the_base() => CheckBase("""
        Func<int, int> f = base.Grp;
        Log(f(4));
        Log(new Func<int, int>(base.Grp) == f);
        Func<int, int> g = (Func<int, int>)base.Grp;
        Log(g == f && g.Equals(f));
        Log(Apply(base.Grp, await Get(5)));
        Func<string, string> s = base.Gen;
        Log(s("q"));
        Func<int, int> i = base.Gen<int>;
        Log(i(3));
        var natural = base.Grp;
        Log(natural(8));
        Delegate d = base.Grp;
        Log(d.DynamicInvoke(9));
        List<Func<int, int>> all = new() { base.Grp };
        Log(all.Remove(base.Grp) + " " + all.Count);
        Func<int, int> Local() => base.Grp;
        Log(Local()(6));
        static int Apply(Func<int, int> h, int x) => h(x);
        """);

    [Fact]
    public void Functions_that_reach_the_base() => CheckBase("""
        int Plain(int z) => z + base.Grp(2);
        async Coro<int> Later(int z) { await Coro.Yield(); return z + base.Grp(3); }
        Log(Plain(1) + await Later(1));
        Func<int, int> asDelegate = Plain;
        Log(asDelegate(4));
        int Outer() { int Inner() => base.Grp(7); return Inner() + Plain(2); }
        Log(Outer());
        Func<int> lambda = () => { int Deep() => base.Par(1, 2); return Deep(); };
        Log(lambda());
        IEnumerable<int> Many() { yield return base.Grp(1); yield return base[3]; }
        Log(string.Join(",", Many()));
        T Generic<T>(T t) { base.Gen(t); return t; }
        Log(Generic("g"));
        var query = from x in new[] { 1, 2 } select base.Grp(x) + x;
        Log(query);
        """, OracleOptions.Default with { AllowsCompilerMachines = true });

    [Fact]
    public void Coroutines_of_the_base() => Check("""
        public partial class B
        {
            [Coroutine]
            public virtual async Coro<int> M(int n, int extra = 3) { await Step("B.M" + n); return n + extra; }
            [Coroutine]
            public virtual async Coro<int> Deep(int n) { Log("B.Deep " + n); await Coro.Yield(); return n == 0 ? 0 : await Deep(n - 1) + 1; }
            [Coroutine]
            public virtual async IAsyncEnumerable<int> Items(int n) { for (int i = 0; i < n; i++) { await Coro.Yield(); yield return i; } }
        }
        public partial class D : B
        {
            [Coroutine]
            public override async Coro<int> M(int n, int extra = 30) => await base.M(n) + await base.M(extra: await Get(n), n: 1) + 1000;
            [Coroutine]
            public override async Coro<int> Deep(int n) => await base.Deep(n) * 2;
            [Coroutine]
            public override async IAsyncEnumerable<int> Items(int n)
            {
                await foreach (var item in base.Items(n)) yield return item * 2;
            }
            [Coroutine]
            public async Coro Work()
            {
                Log(await M(2));
                Log(await base.M(2));
                Coro<int> value = base.M(5);
                Log(await value);
                var task = Coro.CreateTask(base.M(6));
                Log(await task);
                var (a, b) = await Coro.Gather(base.M(7), base.M(8, 1));
                Log(a + b);
                Log(await Deep(3));
                await foreach (var item in Items(3)) Log(item);
                await foreach (var item in base.Items(2)) Log(item);
            }
        }
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run() => await new D().Work();
        }
        """, OracleOptions.Default with { IgnoresIterations = true });

    [Fact]
    public void Base_of_structs() => CheckBody("""
        await new S { X = 3 }.Work();
        await new R { X = 3 }.Work();
        await new H { X = 3 }.Work();
        """, types: """
        public partial struct S
        {
            public int X;
            public override string ToString() => "over";
            public override bool Equals(object? other) => false;
            public override int GetHashCode() => 1;
            [Coroutine]
            public async Coro Work()
            {
                await Get(1);
                Log(base.ToString() + base.Equals(new S { X = 3 }) + base.Equals(new S { X = await Get(4) }) + (base.GetHashCode() == base.GetHashCode()) + base.GetType().Name);
            }
        }
        public readonly partial struct R
        {
            public int X { get; init; }
            public override string ToString() => "over";
            [Coroutine]
            public async Coro Work() { await Get(1); Log(base.ToString() + base.Equals(new R { X = 3 })); }
        }
        public partial struct H
        {
            public int X;
            public override readonly string ToString() => "over";
            [Coroutine]
            public readonly async Coro Work() { await Get(1); Log(base.ToString() + base.Equals(new H { X = 3 })); }
        }
        """);

    [Fact]
    public void Generic_bases() => Check("""
        public abstract class Store<TKey, TItem> where TKey : notnull
        {
            protected readonly Dictionary<TKey, TItem> _all = new();
            public int Count;
            public virtual TItem? Find(TKey key, TItem? otherwise = default) => _all.TryGetValue(key, out var item) ? item : otherwise;
            public virtual void Put(TKey key, params TItem[] items) { foreach (var item in items) _all[key] = item; Count++; }
            public virtual R Map<R>(TKey key, Func<TItem, R> f) => f(_all[key]);
            public virtual TItem this[TKey key] { get => _all[key]; set => _all[key] = value; }
            public virtual event Action<TKey>? Changed;
            protected void Raise(TKey key) => Changed?.Invoke(key);
        }
        public partial class Names<T> : Store<T, string> where T : notnull
        {
            public override string? Find(T key, string? otherwise = null) => "over";
            public override void Put(T key, params string[] items) { }
            public override R Map<R>(T key, Func<string, R> f) => default!;
            public override string this[T key] { get => "over"; set { } }
            [Coroutine]
            public async Coro Work<U>(T a, U b)
            {
                await Coro.Yield();
                base.Put(a, await Get("x"), "y");
                base.Put(a);
                Log(base.Find(a) + base.Count);
                Log(base.Map(a, s => s.Length + await_free) + base.Map<U?>(a, _ => b)?.ToString());
                base[a] = await Get("z");
                base[a] += await Get("w");
                Log(base[a]);
                base.Changed += key => Log(key);
                Raise(a);
                Func<T, Func<string, U>, U> group = base.Map;
                Log(group(a, _ => b));
                Func<T, string?, string?> find = base.Find;
                Log(find(a, "o"));
            }
            private const int await_free = 1;
        }
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run() => await new Names<int>().Work(4, "u");
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
}
