using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>What C# 14 adds.</summary>
public sealed class CSharp14Tests : OracleTests
{
    private protected override OracleOptions UsualOptions { get; } = OracleOptions.Default with { Language = LanguageVersion.CSharp14 };

    [Fact]
    public void Extension_properties_and_operators() => CheckBody(
        """
        Node n = new Node("n", 3);
        Log(n.Sum + await Get(1));
        n.Total = await Get(9);
        n.Total += await Get(4);
        n.Total++;
        Log(n.Value);
        Log(Node.Zero + await Get(5));
        var c = n + await Get(new Node("o", 4));
        Log(c.Value);
        n += await Get(6);
        Log(n.Value);
        n?.Total = await Get(1);
        n?.Total += await Get(2);
        n = null!;
        n?.Total = await Get(3);
        """,
        types: """
        public static partial class Ext
        {
            extension(Node node)
            {
                public int Sum => node.Value + node.Field;
                public int Total { get { Log("get total"); return node.Value; } set { Log("set total " + value); node.Value = value; } }
                public static int Zero { get { Log("zero"); return 0; } }
                public static Node operator +(Node a, Node b) { Log("plus"); return new Node("sum", a.Value + b.Value); }
                public void operator +=(int n) { Log("plus assign " + n); node.Value += n; }
            }
        }
        """);

    [Fact]
    public void Null_conditional_assignments() => CheckBody(
        """
        Node a = new Node("a"); Node? z = null;
        a.Next = new Node("b", 1);
        a?.Value = await Get(1);
        z?.Value = await Get(2);
        a?.Next?.Value = await Get(3);
        z?.Next?.Value = await Get(4);
        a?.Link?.Value += await Get(5);
        a?.Link?[await Get(2)] = await Get(6);
        a?.Link?[await Get(2)] += await Get(7);
        z?[await Get(2)] += await Get(7);
        a?.Array[await Get(1)] = await Get(8);
        a?.Array?[await Get(1)] += await Get(8);
        Log(a!.Array);
        a?.Pair.X = await Get(9);
        a?.Pair.X += await Get(9);
        a?.Pair.Y |= L(4);
        Log(a!.Pair);
        Node[]? arr = [a, null!];
        arr?[await Get(0)].Value = await Get(10);
        arr?[await Get(1)]?.Value = await Get(11);
        arr = null;
        arr?[await Get(0)].Value = await Get(10);
        int? r = (a?.Value = await Get(12));
        Log(r);
        int? r2 = (z?.Value = await Get(12));
        Log(r2);
        Log((a?.Next?.Value += await Get(2)) ?? -1);
        a?.Next = z ?? await Get(new Node("late"));
        """);

    [Fact]
    public void Null_conditional_assignments_of_all_kinds() => CheckBody(
        """
        H? h = new H(); H? none = null;
        h?.Name ??= await Get("n1");
        h?.Name ??= await Get("n2");
        none?.Name ??= await Get("n3");
        Log(h!.Name);
        h?.E += await Get<Action>(() => Log("e"));
        none?.E += await Get<Action>(() => Log("e2"));
        h!.Fire();
        h?.E -= null;
        h?.D?.Invoke();
        h?.D += await Get<Action>(() => Log("d"));
        h?.D?.Invoke();
        h?.Inner?.Count = await Get(3);
        h?.Inner = await Get(new H());
        h?.Inner?.Count -= await Get(3);
        Log(h!.Inner!.Count);
        var s = (h?.Name = await Get("s")) + (none?.Name = await Get("t"));
        Log(s);
        h?.Opt ??= await Get(5);
        h?.Opt += await Get(6);
        Log(h!.Opt);
        try { h?.Inner!.Inner!.Count = await Get(9); } catch (NullReferenceException) { Log("nre"); }
        try { h?.Inner!.Inner!.Count += await Get(9); } catch (NullReferenceException) { Log("nre"); }
        try { h?.Arr![5] = await Get(9); } catch (Exception e) { Log(e.GetType()); }
        try { h?.Arr![5] += await Get(9); } catch (Exception e) { Log(e.GetType()); }
        (h?.Inner)?.Count = await Get(8);
        Log(h!.List);
        """,
        types: """
        public class H
        {
            public string? Name { get { Log("get Name"); return field; } set { Log("set Name " + value); field = value; } }
            public int Count { get { Log("get Count"); return field; } set { Log("set Count " + value); field = value; } }
            public H? Inner { get { Log("get Inner"); return field; } set { Log("set Inner"); field = value; } }
            public event Action? E;
            public Action? D;
            public int? Opt;
            public int[]? Arr => L(new int[2]);
            public List<int> List = [1, 2, 3];
            public void Fire() => E?.Invoke();
        }
        """);

    [Fact]
    public void Compound_operators_of_classes() => CheckBody(
        """
        var a = new Acc("a");
        var box = new Holder { P = a, F = new Acc("f") };
        a += await Get(1);
        a -= 2;
        a++;
        --a;
        Log(a);
        box.F += await Get(4);
        box.Arr[await Get(1)] += await Get(5);
        box.Arr[await Get(0)]++;
        var q = ++box.Arr[await Get(1)];
        Log(q);
        box?.F += await Get(9);
        checked { a += await Get(10); }
        Acc? none = null;
        try { none += await Get(3); } catch (NullReferenceException) { Log("nre"); }
        Acc keep = a;
        a += await Swap(5);
        Log(keep); Log(a);
        """,
        members: """
        static Acc s_other = new Acc("other");
        [Coroutine] static async Coro<int> Swap(int n) { await Step("swap"); return n; }
        """,
        types: """
        public class Acc
        {
            public string Name; public int Sum;
            public Acc(string name) { Name = name; }
            public void operator +=(int n) { Log($"{Name} += {n}"); Sum += n; }
            public void operator checked +=(int n) { Log($"{Name} checked += {n}"); Sum += n; }
            public void operator -=(int n) { Log($"{Name} -= {n}"); Sum -= n; }
            public void operator ++() { Log($"{Name}++"); Sum++; }
            public void operator --() { Log($"{Name}--"); Sum--; }
            public override string ToString() => $"{Name}={Sum}";
        }
        public class Holder
        {
            public Acc P { get { Log("get P"); return field; } set { Log("set P"); field = value; } } = new Acc("p");
            public Acc F = null!;
            public Acc[] Arr = [new Acc("a0"), new Acc("a1")];
            public List<Acc> List = [new Acc("l0")];
            Acc _i = new Acc("i");
            public Acc this[int i] { get { Log("get " + i); return _i; } set { Log("set " + i); _i = value; } }
        }
        """);

    [Fact]
    public void Compound_operators_of_structs() => CheckBody(
        """
        Vec v = new Vec(1);
        v += await Get(2);
        v++;
        ++v;
        v -= await Get(1);
        Log(v);
        var h = new VH();
        h.F += await Get(3);
        h.Arr[await Get(1)] += await Get(4);
        h.Arr[await Get(0)]++;
        h.R++;
        Log(h.F); Log(h.Arr);
        var r = (v += await Get(6));
        Log(r);
        var t = ++h.Arr[await Get(1)];
        Log(t);
        Vec? n = v;
        h.Nested.V += await Get(7);
        Log(h.Nested.V);
        VH? hn = h;
        hn?.F += await Get(8);
        hn?.Nested.V += await Get(9);
        hn = null;
        hn?.F += await Get(8);
        Log(h.F);
        Func<int> cap = () => v.X;
        v += await Get(4);
        Log(cap());
        for (Vec i = new Vec(0); i.X < 3; i += await Get(1)) Log(i);
        for (Vec i = new Vec(0); i.X < 3; i++) await Step("it");
        """,
        types: """
        public struct Vec
        {
            public int X;
            public Vec(int x) { X = x; }
            public void operator +=(int n) { Log($"{X} += {n}"); X += n; }
            public static Vec operator -(Vec v, int n) { Log("minus"); return new Vec(v.X - n); }
            public void operator ++() { Log($"{X}++"); X++; }
            public override string ToString() => $"<{X}>";
        }
        public struct Nest { public Vec V; }
        public class VH { public Vec F; public Vec[] Arr = new Vec[2]; public Nest Nested; Vec _r; public ref Vec R { get { Log("get R"); return ref _r; } } }
        """);

    [Fact]
    public void Compound_operators_of_parameters_of_primary_constructors() => CheckBody(
        """
        await new Host(new Vec { X = 1 }, new Counter()).Go();
        """,
        types: """
        public struct Vec { public int X; public void operator +=(int n) { Log($"{X} += {n}"); X += n; } public void operator ++() { Log($"{X}++"); X++; } }
        public class Counter { public int X; public void operator +=(int n) { Log($"{X} += {n}"); X += n; } public void operator ++() { Log($"{X}++"); X++; } }
        public partial class Host(Vec vec, Counter counter)
        {
            [Coroutine]
            public async Coro Go()
            {
                Func<Task> one = async () =>
                {
                    vec += 2;
                    vec++;
                    counter += 3;
                    Log(await Later((++counter).X));
                    ++vec;
                };
                await Step("one");
                await one();
                vec += 4;
                counter++;
                vec.X += await Later(5);
                Log(vec.X + counter.X);
            }

            private static async Task<int> Later(int n) { await Task.CompletedTask; Log("later " + n); return n; }
        }
        """);

    [Fact]
    public void Compound_operators_of_type_parameters() => CheckBody(
        """
        Log(await Sum(new Cnt("c"), 3));
        Log(await Sum(new SCnt(), 2));
        """,
        members: """
        [Coroutine] static async Coro<T> Sum<T>(T a, int n) where T : ICnt<T> { for (int i = 0; i < n; i++) a += await Get(i); a++; T[] arr = [a]; arr[await Get(0)] += await Get(9); return arr[0]; }
        """,
        types: """
        public interface ICnt<T> where T : ICnt<T> { void operator +=(int n); void operator ++(); }
        public class Cnt(string name) : ICnt<Cnt> { int _n; public void operator +=(int n) { Log(name + n); _n += n; } public void operator ++() { Log("++"); _n++; } public override string ToString() => name + _n; }
        public struct SCnt : ICnt<SCnt> { int _n; public void operator +=(int n) { Log("s" + n); _n += n; } public void operator ++() { Log("s++"); _n++; } public override string ToString() => "S" + _n; }
        """);

    [Fact]
    public void Unbound_nameof_lambda_modifiers_and_partial_members() => CheckBody(
        """
        Log(nameof(List<>) + nameof(Dictionary<,>.Count) + await Get(1));
        TryParse<int> p = (text, out result) => int.TryParse(text, out result);
        string input = await Get("12");
        if (p(input, out var val)) Log(val + await Get(1));
        RefFn rf = (ref x, scoped in y) => x += y;
        int q = 3; rf(ref q, await Get(4)); Log(q);
        RefFn rf2 = (ref x, in y) => { x = y; };
        await Step("between");
        rf2(ref q, 8); Log(q + input);
        var pc = new PC(await Get(5));
        pc.Changed += () => Log("changed");
        pc.Raise();
        Log(pc.X);
        Log(await pc.Work(3));
        """,
        types: """
        public delegate bool TryParse<T>(string text, out T result);
        public delegate void RefFn(ref int x, in int y);
        public partial class PC
        {
            public partial PC(int x);
            public partial event Action Changed;
            Action? _c;
            public int X { get => field; set { Log("set " + value); field = value < 0 ? 0 : value; } }
            public string Lazy => field ??= L("lazy");
            public void Raise() => _c?.Invoke();
            [Coroutine] public async Coro<string> Work(int n) { X = await Get(-n); X += await Get(n); return Lazy + X + Lazy; }
        }
        public partial class PC
        {
            public partial PC(int x) { Log("ctor " + x); X = x; }
            public partial event Action Changed { add { Log("add"); _c += value; } remove { _c -= value; } }
        }
        """);

    [Fact]
    public void Span_conversions() => CheckBody(
        """
        int[] arr = [1, 2, 3];
        Log(Sum2(await Get(1), arr));
        Log(Over(await Get(arr)));
        Log(Over(await Get("text")));
        Log((await Get(arr)).Ext(2));
        string abc = await Get("abc"); Log(abc.Ext2(2));
        string[] names = ["x", "y"];
        Log(Objs(await Get(names), 3));
        Log((await Get(arr)).Contains(2));
        Log((await Get(arr)).Reverse());
        Log(P(L(1), 2, L(3)) + await Get(2));
        Log(P2(await Get(1), L(2), await Get(3)));
        Log(P3(1, await Get(2)));
        Log(P());
        ReadOnlySpan<char> sp = await Get("chars"); Log(sp.Length);
        Span<int> s2 = arr; s2[0] = 9; Log(arr);
        await Step("end");
        Log(await Work(arr, [4, 5]));
        """,
        members: """
        static int Sum(ReadOnlySpan<int> s, int n) { int t = n; foreach (var x in s) t += x; return t; }
        static int Sum2(int n, ReadOnlySpan<int> s) => Sum(s, n);
        static string Over(int[] a) => "array";
        static string Over(ReadOnlySpan<int> a) => "ros";
        static string Over(IEnumerable<int> a) => "enum";
        static string Over(object a) => "object";
        static string Over(ReadOnlySpan<char> a) => "chars";
        static string Objs(ReadOnlySpan<object> o, int n) => "objs" + o.Length + n;
        static int P(params ReadOnlySpan<int> s) { int t = 0; foreach (var x in s) t = t * 10 + x; return t; }
        static string P2(params List<int> s) => "list" + s.Count;
        static string P3(params IEnumerable<int> s) => "enum" + s.Count();
        [Coroutine] static async Coro<int> Work(int[] a, params int[] rest) { int n = await Get(1); return Sum(a, n) + Sum(rest, rest.Length) + await Get(2); }
        """,
        types: """
        public static class E { public static int Ext(this Span<int> s, int n) => s[0] * n; public static string Ext2(this ReadOnlySpan<char> s, int n) => s[..n].ToString(); }
        """);

    [Fact]
    public void The_field_keyword() => CheckBody(
        """
        var f = new FK { A = await Get(4), B = await Get("b") };
        f.A += await Get(5);
        Log(f.A); Log(f.B);
        f.A = f.A-- + await Get(3);
        Log(f.A);
        Log(FK.S);
        FK.S ??= await Get("ss");
        Log(await f.Both());
        """,
        types: """
        public partial class FK
        {
            public int A { get; set { Log($"{field} -> {value}"); field = value; } }
            public required string B { get => field + "?"; init => field = value.Trim(); }
            public static string? S { get => field; set { Log("S " + value); field = value; } }
            [Coroutine] public async Coro<string> Both() { A++; return B + (A = await Get(1)) + S; }
        }
        """);

    [Fact]
    public void Coroutines_in_extension_blocks() => CheckBody(
        """
        Node n = new Node("n", 3);
        Log(await n.Doubled(await Get(2)));
        Log(await Node.Make(await Get("m")));
        int[] items = [1, 2, 3];
        Log(items.Second + await items.SumAsync(await Get(10)));
        Log(await "text".Shout() + "a".Twice(await Get(2)));
        """,
        types: """
        public static partial class Ext
        {
            extension(Node node)
            {
                [Coroutine] public async Coro<int> Doubled(int times) { await Step("doubled"); return node.Value * 2 * times; }
                [Coroutine] public static async Coro<Node> Make(string name) { await Step("make"); return new Node(name, 1); }
            }
            extension<T>(IEnumerable<T> source) where T : struct
            {
                public T Second => source.Skip(1).First();
                [Coroutine] public async Coro<string> SumAsync(int start) { string s = "" + start; foreach (var x in source) s += await Get(x); return s; }
            }
            extension(string s)
            {
                [Coroutine] public async Coro<string> Shout() => await Get(s) + "!";
                public string Twice(int n) => string.Concat(Enumerable.Repeat(s, n));
            }
        }
        """);

    [Fact]
    public void Coroutines_in_extension_blocks_as_values() => CheckBody(
        """
        Node n = new Node("n", 3);
        var (a, b, c) = await Coro.Gather(n.Doubled(1), Node.Make("m"), new[] { 1, 2 }.SumAsync(3));
        Log(a); Log(b.Value); Log(c);
        var task = Coro.CreateTask(n.Doubled(2)); Log(await task);
        Coro<int> v = Ext.Doubled(n, 5); Log(await v);
        Log(await Ext.SumAsync(new List<byte> { 1 }, 5));
        Log(await Ext.Make("direct"));
        Log(await n.Twice(3)); Log(await n.Pair2<string>("s", 'c'));
        Node? none = null;
        Log(await (none?.Doubled(1) ?? Get(7)));
        try { await none!.Doubled(await Get(1)); } catch (NullReferenceException) { Log("nre"); }
        Func<int, Coro<int>> f = x => n.Doubled(x); Log(await f(9));
        S s = new S { V = 1 }; Log(await s.Bump(await Get(2))); Log(s.V);
        """,
        types: """
        public struct S { public int V; }
        public static partial class Ext
        {
            static int s_calls;
            extension(Node node)
            {
                [Coroutine] public async Coro<int> Doubled(int times) { await Step("doubled"); s_calls++; Func<int> g = () => node.Value * times; node.Field += await Get(1); return g() * 2 + s_calls; }
                [Coroutine] public static async Coro<Node> Make(string name) { await Step("make"); return new Node(name, 1); }
                [Coroutine] public async Coro<int> Twice(int times) => await node.Doubled(times) + await node.Doubled(times) + await Count(node);
                [Coroutine] public async Coro<string> Pair2<U>(U u, object o, int opt = 4) where U : class { await Step(typeof(U).Name); return $"{u}{o}{opt}{node.Field}"; }
            }
            extension(S s) { [Coroutine] public async Coro<int> Bump(int n) { s.V += n; await Step("bump"); s.V += await Get(1); return s.V; } }
            extension<T>(IEnumerable<T> source) where T : struct
            {
                [Coroutine] public async Coro<string> SumAsync(int start) { string s = "" + start; foreach (var x in source) { s += await Get(x); Func<string> f = () => s + x; Log(f()); } return s; }
            }
            [Coroutine] static async Coro<int> Count(this Node n) => await Get(n.Field);
        }
        """);

    [Fact]
    public void Coroutines_in_extension_blocks_called_from_ordinary_code() => Check(
        """
        public static partial class Program
        {
            public static Coro Enter() => Collect(new Node("n", 3).Doubled(1), Node.Make(4), Ext.Doubled(new Node("k", 1), 2), new[] { 1 }.SumAsync(3));
            [Coroutine] public static async Coro Run() => await Step("run");
            [Coroutine] public static async Coro Collect(params Coro<int>[] all) { foreach (var coro in all) Log(await coro); }
        }
        public static partial class Ext
        {
            extension(Node node)
            {
                [Coroutine] public async Coro<int> Doubled(int times) { await Step("doubled"); return node.Value * times; }
                [Coroutine] public static async Coro<int> Make(int n) { await Step("make"); return n; }
            }
            extension<T>(IEnumerable<T> source) where T : struct
            {
                [Coroutine] public async Coro<int> SumAsync(int start) { foreach (var x in source) Log(await Get(x)); return start; }
            }
        }
        """);
}
