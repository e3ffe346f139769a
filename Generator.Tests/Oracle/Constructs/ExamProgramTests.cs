using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Programs of the kind that an examiner writes: many constructs at once, every operand logged.</summary>
public sealed class ExamProgramTests : OracleTests
{
    [Fact]
    public void Guards_in_nested_switches_in_a_try_in_a_loop() => CheckBody(
        """
        var fs = new List<Func<int>>();
        for (int i = 0; i < 4; i++)
        {
            int cap = i * 10;
            try
            {
                switch (await Get(i))
                {
                    case var k when await Get(k) > 2:
                        switch (L(k))
                        {
                            case 3 when await Get(true): Log("three"); fs.Add(() => cap + k); goto default;
                            default: Log("inner default"); break;
                        }
                        break;
                    case 1 when await Get(false):
                    case 2 when await Fail<bool>("guard"):
                        Log("not here"); break;
                    case 0: goto case 7;
                    case 7: fs.Add(() => cap++); goto default;
                    default: Log("default " + cap); if (cap == 10) continue; break;
                }
                Log("after switch");
            }
            catch (InvalidOperationException e) when (e.Message == (cap == 20 ? "guard" : "")) { await Step("caught " + cap); fs.Add(() => cap * 2); }
            finally { await Step("finally " + i); cap++; }
        }
        foreach (var f in fs) Log(f());
        """);

    [Fact]
    public void Goto_case_out_of_tries_with_awaiting_finally() => CheckBody(
        """
        int n = 0;
        switch (await Get(1))
        {
            case 1:
                try { await Step("one"); if (n++ < 2) goto case 2; goto default; }
                finally { await Step("fin 1"); }
            case 2:
                try { try { Log("two"); goto case 3; } finally { await Step("fin 2a"); } }
                finally { await Step("fin 2b"); }
            case 3:
                using (new D("d")) { await using (new AD("ad")) { goto case 1; } }
            default:
                Log("default"); break;
        }
        Log(n);
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; Log("disposed " + n); } }
        """);

    [Fact]
    public void Ref_struct_enumerators() => CheckBody(
        """
        int sum = 0;
        foreach (var x in new Ref(3)) { sum += x; if (x == 2) continue; Log(x); }
        await Step("mid");
        foreach (ref var x in new RefRef(new[] { 1, 2, 3 })) { x *= 2; }
        foreach (ref readonly var x in "abc".AsSpan()) Log(x);
        Log(sum + await Get(1));
        foreach (var (a, b) in new Dictionary<string, int> { ["k"] = 1, ["l"] = 2 }) { Log(a + await Get(b)); }
        foreach (var c in await Get("xyz")) { if (c == 'z') break; Log(c + await Get("c")); }
        """,
        types: """
        public ref struct Ref(int n) { int _i; public Ref GetEnumerator() => this; public int Current { get { Log("cur"); return _i; } } public bool MoveNext() => _i++ < n; public void Dispose() => Log("disp"); }
        public ref struct RefRef(int[] a) { int _i = -1; public RefRef GetEnumerator() => this; public ref int Current => ref a[_i]; public bool MoveNext() => ++_i < a.Length; public void Dispose() => Log(a); }
        """);

    [Fact]
    public void With_on_structs_records_and_tuples() => CheckBody(
        """
        S[] arr = [new S { A = 1 }, new S { A = 2 }];
        arr[L(0)] = arr[await Get(1)] with { A = await Get(5), B = L(6) };
        Log(arr);
        var r = (await Get(arr))[L(1)] with { B = arr[0].A + await Get(3) };
        Log(r);
        var an = new { X = 1, Y = await Get("y") };
        var an2 = an with { X = await Get(4) };
        Log(an2); Log(an2.X + an.Y);
        R rec = new R(1, "n") { Z = 3 };
        var rec2 = rec with { N = await Get("m"), Z = rec.Z + await Get(1) };
        Log(rec2 + "" + rec);
        R2 d = new R2(1, "b", 2) ; R asBase = d;
        var rec3 = asBase with { Z = await Get(9) };
        Log(rec3);
        (int A, int B) tup = (1, 2);
        var tup2 = tup with { B = await Get(7) };
        Log(tup2);
        arr[0] = arr[0] with { };
        arr[await Get(0)].P = new P { V = 1 } with { V = await Get(2) };
        Log(arr[0].P.V);
        """,
        types: """
        public struct S { public int A, B; public P P; public override string ToString() => $"{A},{B}"; }
        public struct P { public int V; }
        public record R(int I, string N) { int _z; public int Z { get => _z; init { Log("init Z " + value); _z = value; } } }
        public record R2(int I, string N, int Q) : R(I, N);
        """);

    [Fact]
    public void In_arguments_and_awaits_before_them() => CheckBody(
        """
        Pair p = new Pair(1, 2); int[] arr = [5, 6];
        Log(Add(await Get(1), in p, in arr[await Get(0)]));
        Log(Add2(in p, await Get(1)));
        Log(Add2(p, await Bump()));
        Log(AddRR(in p.X, await Bump(), in arr[L(1)]));
        Log(Opt(await Get(3)));
        Log(Add2(new Pair(4, 4), await Get(1)));
        Log(AddRR(L(5), await Get(6), L(7)));
        s_p = p;
        Log(Add2(in s_p, await BumpStatic()));
        Log(Add2(s_p, await BumpStatic()));
        Log(Add2(in RP(), 3) + await Get(1));
        long conv = Conv(await Get(1), arr[0]);
        Log(conv);
        Log(Conv(await Get(2), arr[await Get(1)]));
        """,
        members: """
        static Pair s_p;
        static ref Pair RP() { Log("RP"); return ref s_p; }
        static int Add(int n, in Pair p, in int e) => n + p.X * 10 + e * 100;
        static int Add2(in Pair p, int n) => n + p.X * 10;
        static int AddRR(ref readonly int a, int b, in int c) => a + b * 10 + c * 100;
        static int Opt(int n, in int k = 4, params int[] rest) => n + k + rest.Length;
        static long Conv(int n, in long l) => n + l;
        [Coroutine] static async Coro<int> Bump() { await Step("bump"); return 3; }
        [Coroutine] static async Coro<int> BumpStatic() { await Step("bump"); s_p.X += 7; return 3; }
        """);

    [Fact]
    public void Handlers_with_receivers_and_ends() => CheckBody(
        """
        bool on = true;
        Write(on, $"a{await Get(1)}b{L(2),5}c{await Get("z"):X}");
        on = false;
        Write(on, $"a{await Get(1)}b{L(2)}");
        Write(await Get(true), $"{await Get(1)}{L("stop")}{await Get(3)}");
        Write(await Get(true), $"lit" + $"{await Get(4)}");
        H h = $"x{L(1)}y"; Log(h.ToString()); h = default;
        await Step("s");
        Log(Ret(await Get("q"), $"{await Get(1)}" ) + await Get("e"));
        this_.W($"inst {await Get(5)}");
        Log(new Logger().W($"inst {await Get(5)}{L(6)}") + await Get(1));
        """,
        members: """
        static Logger this_ = new();
        static void Write(bool on, [InterpolatedStringHandlerArgument("on")] H h) => Log("W:" + h.ToString());
        static string Ret(string q, [InterpolatedStringHandlerArgument("q")] ref H h) => q + h.ToString();
        """,
        types: """
        public class Logger { public string Name = "lg"; public int W([InterpolatedStringHandlerArgument("")] H h) { Log(Name + h.ToString()); return 1; } }
        [InterpolatedStringHandler]
        public struct H
        {
            System.Text.StringBuilder? _b;
            public H(int l, int f) { Log($"H {l} {f}"); _b = new(); }
            public H(int l, int f, bool on, out bool go) { Log($"H {l} {f} {on}"); _b = on ? new() : null; go = on; }
            public H(int l, int f, string q) { Log($"H {l} {f} {q}"); _b = new(q); }
            public H(int l, int f, Logger lg) { Log($"H {l} {f} {lg.Name}"); _b = new(lg.Name); }
            public bool AppendLiteral(string s) { Log("lit " + s); _b!.Append(s); return true; }
            public bool AppendFormatted<T>(T t, int alignment = 0, string? format = null) { Log($"fmt {t} {alignment} {format}"); _b!.Append(t); return !(t is string s && s == "stop"); }
            public override string ToString() => _b?.ToString() ?? "off";
        }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Async_and_generic_local_functions_in_loops() => CheckBody(
        """
        var list = new List<Func<Task<string>>>();
        for (int i = 0; i < 3; i++)
        {
            int sq = i * i;
            async Task<T> Loc<T>(T t) { await Task.CompletedTask; Log($"{i} {sq} {t}"); sq++; return t; }
            list.Add(() => Loc("s" + sq));
            Log(await Loc(i + 10));
            async Coro<T> CL<T>(T t) where T : struct { await Coro.Yield(); sq += 100; return t; }
            Log(await CL(sq));
        }
        foreach (var f in list) Log(await f());
        int Rec(int n) => n <= 0 ? 0 : n + Rec(n - 1);
        Log(Rec(await Get(4)));
        static async Coro<int> St(int n) => n == 0 ? 0 : n + await St(n - 1);
        Log(await St(3));
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Generic_interface_methods_and_explicit_implementations() => CheckBody(
        """
        IShape<int> s = new Sq(), t = new Tri();
        Log(await s.Area(2)); Log(await t.Area(3)); Log(await s.Map<string>(4, "x")); Log(await t.Map(5, 'c'));
        Log(await ((IExp)new Sq()).Hidden(1)); Log(await ((IExp)new SS()).Hidden(2)); Log(await new RecE(3).Go());
        Log(await Use(new SS())); Log(await Use(new Sq()));
        """,
        members: """
        [Coroutine] static async Coro<int> Use<T>(T t) where T : IExp => await t.Hidden(await Get(1)) + await t.Hidden(2);
        """,
        types: """
        public partial interface IShape<T> { [Coroutine] async Coro<T> Area(T x) { await Step("IShape.Area"); return x; } [Coroutine] async Coro<(T, U)> Map<U>(T a, U b) => (await Area(a), await Get(b)); }
        public partial interface IExp { [Coroutine] Coro<int> Hidden(int n); }
        public partial class Sq : IShape<int>, IExp { [Coroutine] public async Coro<int> Area(int x) { await Step("Sq"); return x * x; } [Coroutine] async Coro<int> IExp.Hidden(int n) => await Get(n) + 1; }
        public partial class Tri : IShape<int> { [Coroutine] async Coro<(int, U)> IShape<int>.Map<U>(int a, U b) { await Step("Tri.Map " + typeof(U).Name); return (a, b); } }
        public partial struct SS : IExp { int _c; [Coroutine] async Coro<int> IExp.Hidden(int n) { _c += n; await Step("SS " + _c); return _c; } }
        public partial record RecE(int N) : IExp { [Coroutine] async Coro<int> IExp.Hidden(int n) => N + await Get(n); [Coroutine] public async Coro<int> Go() => await ((IExp)this).Hidden(N) + await ((IExp)(this with { N = 10 })).Hidden(1); }
        """);

    [Fact]
    public void Names_of_the_machinery() => CheckBody(
        """
        int __this = 1, box = 2, result = 3, Start = 4, MoveNext = 5, Resume = 6, state = 7, _state = 8, _this = 9;
        await Step("x");
        Log(__this + box + result + Start + MoveNext + Resume + state + _state + _this);
        Log(await new N().Start(2)); Log(await new N().MoveNext(3)); Log(await new N().Resume(3)); Log(await new N().Fields(3)); Log(await new N().Run_Frame(4));
        Log(await new N().@class(5)); Log(await new N().Ωmega(6, 7)); Log(await N.global(4)); Log(await N.@this<int>(3));
        """,
        types: """
        public partial class N
        {
            int result = 100, box = 200, _state = 300, _await1 = 400, state = 5; string Text_Boxed = "tb";
            [Coroutine] public async Coro<int> Start(int result) { this.result += await Get(result); return this.result + box + _state; }
            [Coroutine] public async Coro<int> MoveNext(int box) { int _this = await Get(box); return _this + this.box + _await1 + state; }
            [Coroutine] public async Coro<int> Resume(int Resume) { var Start = await this.Start(Resume); return Start + await MoveNext(Start); }
            [Coroutine] public async Coro<int> Fields(int suspending) { try { await Step("t"); } finally { suspending += await Get(1); } return suspending + box + _await1; }
            [Coroutine] public async Coro<string> Run_Frame(int awaited1) { int temp1 = await Get(awaited1), Return = temp1; Func<int> Closure1 = () => temp1 + Return; return Text_Boxed + Closure1() + await Get(Return); }
            [Coroutine] public async Coro<int> @class(int @int) { int @await1 = @int; int @return = await Get(@int); return @await1 + @return; }
            [Coroutine] public async Coro<int> Ωmega(int α, int @ß) { var été = await Get(α); Func<int> λ = () => été + @ß; return λ() + await Get(été); }
            [Coroutine] public static async Coro<int> global(int System) { int CoroGen = await Get(System); return CoroGen + await Get(CoroGen); }
            [Coroutine] public static async Coro<T> @this<T>(T @params) { T @default = await Get(@params); return @default; }
        }
        """);

    [Fact]
    public void Directives_in_expressions_and_raw_text() => CheckBody(
        """"
        Log(await Get(1)
        #if DEBUG_LOG
            + await Get(2)
        #else
            + await Get(3)
        #endif
        #pragma warning disable CS0219
            + L(4));
        #region r
        int unused = 5;
        #endregion
        Log(Sum(await Get(1),
        #if !DEBUG_LOG
            5, 6
        #elif true
            await Get(7), /* c */ L(8) // trailing
        #endif
            ));
        #line 200 "other.cs"
        Log(await Get(3));
        #line default
        #nullable disable
        string s = null; s ??= await Get("n");
        #nullable restore
        Log(s);
        var text = $"""
            multi {await Get(1)}
              {L(2)} x
            """;
        Log(text);
        Log($@"verbatim {await Get(1)}
         ""q"" \n" + @"a\b" + $"{{{await Get(2)}}}" + $"{(true ? await Get("t") : "f")}" + $"""{await Get(3):000}""" + $$"""{{{await Get(4)}}}""");
        """",
        members: """
        static int Sum(params int[] a) => a.Sum();
        """);

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
    public void Primary_constructors_of_every_kind_of_type() => CheckBody(
        """
        var s = new PS(1, "n"); Log(await s.Work(2)); Log(s.Peek()); Log(await s.Work(3)); Log(s.Peek());
        var c = new PCl<int>(3, [1, 2]); Log(await c.Work()); Log(await c.Work());
        PS[] arr = [s]; Log(await arr[0].Work(1)); Log(arr[0].Peek());
        Log(await new PR(4, "q").Work());
        Log(await new PSub(5).Both());
        """,
        types: """
        public partial struct PS(int count, string name) { [Coroutine] public async Coro<string> Work(int n) { count += n; await Step(name); count += await Get(n); Func<string> f; var copy = this; f = () => copy.Peek(); return name + count + f(); } public readonly string Peek() => name + count; }
        public partial class PCl<T>(int n, List<T> list) where T : struct { int _n = n; [Coroutine] public async Coro<string> Work() { n++; Func<int> f = () => n++ + list.Count; list.Add(await Get(default(T))); return $"{f()} {n} {_n} {list.Count}"; } }
        public partial record struct PR(int A, string B) { [Coroutine] public async Coro<string> Work() { A += await Get(2); return A + B + this; } }
        public partial class PBase(int x) { [Coroutine] public virtual async Coro<int> V() => x + await Get(1); }
        public partial class PSub(int x) : PBase(x * 2) { [Coroutine] public override async Coro<int> V() => x + await base.V(); [Coroutine] public async Coro<int> Both() => await V() + await base.V() + x++; }
        """);

    [Fact]
    public void Constraints() => CheckBody(
        """
        Log(await A.New<List<int>>()); Log(await A.Un(5)); Log(await A.NotNull("x")); Log(await A.Enum(DayOfWeek.Friday)); Log(await A.Del<Func<int>>(() => 3));
        Log(await new Outer<int>.Inner<string>().Deep<char, byte>(1, "s", 'c', 4)); Log(await A.Cls<string>(null)); Log(await A.Self(new Cmp(3), new Cmp(4))); Log(await A.Size<long>());
        await A.ARS<int>(3);
        """,
        types: """
        public static partial class A
        {
            [Coroutine] public static async Coro<T> New<T>() where T : new() { T t = new(); await Step("new"); return t; }
            [Coroutine] public static async Coro<T> Un<T>(T t) where T : unmanaged { await Step("un"); unsafe { T* p = &t; Log(*p); Log(sizeof(T)); } return await Get(t); }
            [Coroutine] public static async Coro<T> NotNull<T>(T t) where T : notnull => await Get(t);
            [Coroutine] public static async Coro<T> Enum<T>(T t) where T : struct, Enum { await Step(t.ToString()); return await Get(t); }
            [Coroutine] public static async Coro<object?> Del<T>(T t) where T : Delegate { await Step("del"); return t.DynamicInvoke(); }
            [Coroutine] public static async Coro<T?> Cls<T>(T? t) where T : class { t ??= (await Get<T?>(null)); return t; }
            [Coroutine] public static async Coro<int> Self<T>(T a, T b) where T : IComparable<T> => (await Get(a)).CompareTo(await Get(b));
            [Coroutine] public static async Coro<int> Size<T>() where T : unmanaged { await Step("size"); unsafe { return sizeof(T); } }
            [Coroutine] public static async Coro ARS<T>(int n) where T : allows ref struct { await Step(typeof(T).Name + n); }
        }
        public class Cmp(int n) : IComparable<Cmp> { public int N = n; public int CompareTo(Cmp? o) => N - o!.N; public override string ToString() => "cmp" + N; }
        public partial class Outer<T> where T : struct { public partial class Inner<U> where U : class { [Coroutine] public async Coro<string> Deep<V, W>(T t, U u, V v, W w) where V : IComparable where W : struct, IConvertible { await Step(typeof(V).Name); return $"{await Get(t)}{await Get(u)}{v.CompareTo(v)}{await Get(w)}"; } } }
        """);

    [Fact]
    public void Ref_struct_type_arguments() => CheckBody(
        """
        Log(await B.Use(new Impl())); 
        """,
        types: """
        public interface IProc { int Go<T>(scoped T t) where T : allows ref struct; }
        public class Impl : IProc { public int Go<T>(scoped T t) where T : allows ref struct { Log(typeof(T).Name); return 4; } }
        public static partial class B { [Coroutine] public static async Coro<int> Use<P>(P p) where P : IProc { int a = p.Go("abc".AsSpan()); await Step("x"); Span<int> s = stackalloc int[3]; return a + p.Go(s) + await Get(2); } }
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
    public void References_chosen_and_passed() => CheckBody(
        """
        int a = 1, b = 2; int[] arr = [1, 2, 3];
        (await Get(true) ? ref a : ref b) = 5; Log(a);
        ref int r = ref (a > b ? ref a : ref arr[1]); r = 9; Log(a);
        int got = await Get(1);
        (got > 0 ? ref arr[0] : ref b) += 5; Log(arr);
        Log((got > 0 ? ref arr[1] : ref b) + await Get(1));
        ref readonly int rr = ref arr[^1]; Log(rr);
        await Step("x");
        Swap(ref arr[await Get(0)], ref arr[L(2)]); Log(arr);
        Out(out arr[await Get(1)], await Get(4)); Log(arr);
        Out(out int fresh, await Get(8)); Log(fresh);
        Out(out _, await Get(8));
        if (TryG(await Get(3), out var o1) && TryG(o1 + await Get(1), out var o2)) Log(o1 + o2 + await Get(1));
        """,
        members: """
        static void Swap(ref int x, ref int y) => (x, y) = (y, x);
        static void Out(out int x, int n) => x = n;
        static bool TryG(int n, out int o) { o = n * 2; return true; }
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
    public void Await_foreach_of_every_kind() => CheckBody(
        """
        var cts = new CancellationTokenSource();
        await foreach (var x in Src(3).WithCancellation(cts.Token).ConfigureAwait(false)) { if (x == 1) continue; Log(x + await Get(10)); }
        await foreach (var (a, b) in Pairs()) Log(a + b + await Get("!"));
        await foreach (var p in new PatEnum(2)) { Log(await Get(p)); if (p == 1) break; }
        try { await foreach (var x in Src(5)) { if (x == 2) throw new InvalidOperationException("body"); Log(x); } } catch (InvalidOperationException e) { Log(e.Message); }
        var fs = new List<Func<int>>(); await foreach (var x in Src(2)) { int y = x * 2; fs.Add(() => x + y++); } foreach (var f in fs) { Log(f()); Log(f()); }
        async IAsyncEnumerable<int> Local(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return i; } }
        """,
        members: """
        static async IAsyncEnumerable<int> Src(int n, [EnumeratorCancellation] CancellationToken t = default) { try { for (int i = 0; i < n; i++) { Log("yield " + i); await Task.CompletedTask; yield return i; } } finally { Log("src done " + t.CanBeCanceled); } }
        static async IAsyncEnumerable<(int, string)> Pairs() { await Task.CompletedTask; yield return (1, "a"); yield return (2, "b"); }
        """,
        types: """
        public class PatEnum(int n) { public PatEnum GetAsyncEnumerator(CancellationToken t = default, int extra = 5) { Log("get " + extra); return this; } int _i; public int Current => _i; public async ValueTask<bool> MoveNextAsync() { await Task.CompletedTask; return _i++ < n; } public async ValueTask DisposeAsync() { Log("disp"); await Task.CompletedTask; } }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Foreach_of_every_kind() => CheckBody(
        """
        foreach (var x in new int[2, 2] { { 1, 2 }, { 3, 4 } }) Log(x + await Get(1));
        foreach (int x in new long[] { 1, 2 }.Select(l => (int)l)) Log(await Get(x));
        foreach (object o in new System.Collections.ArrayList { 1, "two" }) { Log(await Get(o)); }
        foreach (string s in new System.Collections.ArrayList { "two" }) { Log(await Get(s)); }
        try { foreach (string s in new System.Collections.ArrayList { 1 }) { Log(await Get(s)); } } catch (InvalidCastException) { Log("cast"); }
        foreach (var c in "añ😀") Log((int)c + await Get(0));
        foreach (var x in new Ext1(2)) { Log(x); await Step("e"); }
        foreach (var (k, v) in new SortedDictionary<int, string> { [1] = "a" }) { Log(k + v); await Step("d"); }
        foreach (var (a, (b, c)) in new[] { (1, (2, 3)) }) { Log(a + b + c + await Get(1)); }
        foreach (Pt p in new[] { new Pt(1), new Pt(2) }) { var (a, _) = p; Log(a + await Get(p.X)); }
        foreach (var arr in new int[][] { [1], [2, 3] }) foreach (var x in arr) Log(x + await Get(arr.Length));
        int[]? none = null; try { foreach (var x in none!) await Step("no"); } catch (NullReferenceException) { Log("nre"); }
        foreach (var x in await Get(Enumerable.Range(0, 3).Where(i => i != 1))) { Log(x); if (x == 2) goto done; await Step("w"); }
        done: Log("done");
        foreach (dynamic d in new object[] { 1, "s" }) { Log(d + await Get(1)); }
        foreach (ref int r in new Span<int>([1, 2])) r++;
        foreach (char ch in L("ab").AsSpan()) Log(ch);
        foreach (var _ in new int[2]) await Step("_");
        """,
        types: """
        public class Ext1(int n) { public int N = n; }
        public static class ExtGet { public static IEnumerator<int> GetEnumerator(this Ext1 e) { for (int i = 0; i < e.N; i++) yield return i; } }
        public record Pt(int X) { public void Deconstruct(out int a, out int b) { a = X; b = X; } }
        """);

    [Fact]
    public void Labels_and_jumps_of_every_kind() => CheckBody(
        """
        int i = 0;
        start:
        try { i++; await Step("t" + i); if (i < 3) goto start; if (i == 3) goto next; }
        finally { await Step("f" + i); }
        next:
        { int j = 0; again: int cap = j; Func<int> f = () => cap++ + j; Log(f()); if (j++ < 2) { await Step("again"); goto again; } }
        for (int k = 0; ; k++) { switch (k) { case 0: goto case 2; case 1: break; case 2: { if (i++ > 5) goto outer; await Step("c2"); goto default; } default: k = 0; continue; } Log("after"); }
        outer:
        while (true) { do { if (await Get(i) > 6) goto end; i++; } while (true); }
        end: Log(i);
        if (i > 100) goto start;
        goto fin; 
        #pragma warning disable CS0162
        Log("dead");
        fin: ;
        """);

    [Fact]
    public void Using_of_every_kind() => CheckBody(
        """
        using D a = new D("a"), b = new D("b");
        await using var c = new AD("c");
        using (var d = await Get(new D("d"))) using (new D("e")) { Log("in"); await Step("x"); }
        using (D? n = null) await Step("null");
        await using (var e = await Get(new AD("e"))) { try { using var f = new D("f"); throw new InvalidOperationException("x"); } catch (InvalidOperationException) { await Step("caught"); } }
        for (int i = 0; i < 3; i++) { using var l = new D("l" + i); if (i == 0) continue; await Step("loop"); if (i == 1) break; }
        await using var cfg = new AD("cfg").ConfigureAwait(false);
        { await using var inner = new AD("inner"); if (await Get(true)) goto skip; Log("no"); }
        skip: Log("skipped");
        { using var rs = new RS("rs"); rs.Use(); }
        using IDisposable ifc = new SD("sd");
        using var sd = new SD("sd2"); sd.Bump(); Log(sd.N);
        switch (await Get(1)) { case 1: using (var s = new D("sw")) { await Step("sw"); break; } }
        Log("end");
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; } }
        public struct SD(string n) : IDisposable { public int N; public void Bump() => N++; public void Dispose() => Log("dispose " + n + N); }
        public ref struct RS(string n) { public void Use() => Log("use " + n); public void Dispose() => Log("dispose " + n); }
        """);

    [Fact]
    public void Awaitables_of_every_kind() => CheckBody(
        """
        Log(await new Cust(1)); await new Cust(2);
        try { await new Cust(-1); } catch (InvalidOperationException e) { Log(e.Message); }
        try { Log(await new Cust(-2)); } catch (InvalidOperationException e) { Log(e.Message); }
        Log(await (await Get(new Cust(3))));
        dynamic d = Task.FromResult(5); Log(await d + await Get(1));
        dynamic dc = Get(6); Log(await dc);
        Log(await 3.5); object? boxed = await Get<object?>(null); Log(boxed ?? "nil");
        Log((await Get(new[] { 1, 2 }))[await Get(1)] + (await Get("abc")).Length);
        var t = Task.FromResult(4); Log(await t + await t + await t.ConfigureAwait(false));
        Log(await new ValueTask<int>(3) + await ValueTask.FromResult(4)); await default(ValueTask); await Task.CompletedTask; await Task.Yield();
        Task<int>? nt = null; try { await nt!; } catch (NullReferenceException) { Log("nre"); }
        var results = (await Coro.Gather(Get(1), Get("b"))); Log(results.Item1 + results.Item2);
        Func<Coro<int>> fc = () => Get(9); Log(await fc() + await fc());
        Log(await (await Get(true) ? Get(1) : Get(2)));
        Coro<int> later = Get(8); await Step("before"); Log(await later);
        await (Coro)Step("cast"); await ((Coro<int>)Get(1));
        Log(await Task.WhenAll(Task.FromResult(1), Task.FromResult(2)));
        """,
        types: """
        public static class DExt { public static TaskAwaiter<string> GetAwaiter(this double d) { Log("ga " + d); return Task.FromResult("d" + d).GetAwaiter(); } }
        public class Cust(int n) : INotifyCompletion { public void OnCompleted(Action a) => a(); public Cust GetAwaiter() { Log("GetAwaiter " + n); return n == -1 ? throw new InvalidOperationException("ga") : this; } public Aw2 X => new(); public static implicit operator int(Cust c) => 1; public bool IsCompleted { get { Log("IsCompleted"); return true; } } public int GetResult() { Log("GetResult"); return n == -2 ? throw new InvalidOperationException("gr") : n; } }
        public class Aw2 { }
        public static class Fix { }
        """);

    [Fact]
    public void Switch_expressions_of_every_kind() => CheckBody(
        """
        object[] vals = [1, "two", 3.0, null!, new[] { 1, 2 }, (1, "t"), DayOfWeek.Monday, new Pt(1, 2), -5, 'c', 1L];
        foreach (var v in vals)
            Log(v switch
            {
                int n when n < 0 => await Get("neg"),
                int n and (> 0 and < 10) when await Get(n == 1) => $"small {n}",
                string { Length: > 2 and var len } s => s + len + await Get("!"),
                double d => L("double") + d,
                null => await Get("null"),
                int[] and { Length: 2 } ar => ar[0] + "+" + ar.Length,
                (int a, string b) => a + b,
                DayOfWeek w and not DayOfWeek.Friday => w.ToString(),
                Pt { X: 1 } and (_, var y) => "pt" + y + await Get(y),
                char or long => await Get("char or long"),
                _ => throw new Exception(),
            });
        Log((await Get(1), await Get("a")) switch { (1, "b") => 1, (var n, "a") when n > 0 => await Get(n + 1), _ => 0 });
        try { Log(await Get(5) switch { 1 => 2 }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        try { Log(await Get(5) switch { 1 => await Get(2) }); } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { Log(e.UnmatchedValue); }
        int q = (L(3) switch { 3 => await Get(1), _ => 0 }) + (await Get(2) switch { var z => z });
        Log(q); long mixed = true switch { true => await Get(1), false => 2L }; Log(mixed);
        if (await Get(vals[1]) is string { Length: var k } && k > await Get(2) && vals is [int, .., long] and { Length: 11 }) Log(k);
        if (vals[0] is not int m) return; Log(m + await Get(1));
        while (await Get(m) is > 0 and var w2 && w2 < 5) { m += w2; }
        bool nb = vals[3] is null or (string or int); Log(nb & await Get(true) | L(false) ^ await Get(false));
        """,
        types: """
        public record Pt(int X, int Y);
        """);

    [Fact]
    public void Lifted_operators_and_conversions() => CheckBody(
        """
        int? a = null, b = 3; Log((a + await Get(1)) ?? -1); Log(b + await Get<int?>(null) ?? -2); Log(a < await Get<int?>(1)); Log(b == await Get<int?>(3));
        bool? t = true, n = null; Log(t & await Get<bool?>(null)); Log(n | await Get<bool?>(true)); Log((n ?? await Get(false)) || await Get(true));
        b += await Get(2); a ??= await Get(7); b <<= await Get(1); Log(a * b);
        a++; --b; Log(a - b); Meters? m = new Meters(2); m += await Get<Meters?>(new Meters(3)); Log(m); m = m + await Get<Meters?>(null); Log(m is null);
        Meters conv = await Get(5); Log(conv); double dbl = (double)(Meters)(await Get(6)); Log(dbl); Meters? lift = (Meters?)await Get<int?>(null); Log(lift.HasValue);
        long wide = await Get(3) + 1L; uint u = (uint)await Get(4); short sh = (short)(await Get(70000)); Log(wide + u + sh); Log((byte)await Get(257)); Log('a' + await Get(1)); Log((char)('a' + await Get(1)));
        string s = null!; s += await Get("x"); s += await Get(1) + L(2); s = s + null + await Get('c') + 1.5m; Log(s); Log("n" + await Get<object?>(null) + 'c' + L(1) + L(2)); Log(await Get(1) + L(2) + "s" + await Get(3) + L(4));
        object o = await Get(3); int unb = (int)o; int? un = o as int?; Log(unb + un); Log(o is int i2 ? i2 + await Get(1) : 0); IComparable cmp = await Get(3); Log(cmp.CompareTo(await Get(2)));
        Log(default(int) + await Get(1)); Log(sizeof(long) + await Get(nameof(a)) + typeof(List<>).Name); Log(new Meters(1) > await Get(new Meters(2))); Log(-await Get(3)); Log(~await Get(3)); Log(!await Get(true)); Log(await Get(1) << await Get(2) >> 1 >>> await Get(0));
        decimal dm = await Get(1.5m) * L(2); Log(dm); nint ni = await Get((nint)5); Log(ni + 1); Log(1 is var one && one == await Get(1)); Half h = (Half)await Get(2); Log(h); Int128 big = await Get((Int128)9); Log(big * 2);
        """,
        types: """
        public readonly record struct Meters(int V) { public static Meters operator +(Meters a, Meters b) { Log("m+"); return new(a.V + b.V); } public static bool operator >(Meters a, Meters b) => a.V > b.V; public static bool operator <(Meters a, Meters b) => a.V < b.V; public static implicit operator Meters(int v) { Log("imp"); return new(v); } public static explicit operator double(Meters m) { Log("exp"); return m.V; } }
        """);

    [Fact]
    public void Initializers_within_initializers() => CheckBody(
        """
        var o = new Root(L("r")) { A = await Get(1), Child = { B = L(2), C = { D = await Get(3) }, List = { L(1), await Get(4) } }, ["k"] = { await Get(5) }, [L("l")] = { L(7), await Get(8) } };
        Log(o);
        var d = new Dictionary<string, List<int>> { ["a"] = new() { await Get(1), L(2) }, [await Get("b")] = [L(3), await Get(4)] }; foreach (var p in d) Log(p.Key + string.Join(",", p.Value));
        var dd = new Dictionary<int, int> { { L(1), await Get(2) }, { await Get(3), L(4) } }; Log(dd.Sum(p => p.Key * p.Value));
        int[] arr = [L(1), .. await Get(new[] { 2, 3 }), await Get(4), .. L(new List<int> { 5 })]; Log(arr);
        List<object> lo = [await Get(1), "x", .. arr, null!]; Log(lo.Count); HashSet<int> hs = [1, await Get(1), 2]; Log(hs.Count);
        IEnumerable<int> en = [await Get(1), L(2)]; Log(en); ReadOnlySpan<int> sp = [1, 2]; Log(sp.Length); IReadOnlyList<string> rl = [.. from x in arr where x > 1 select x + "q", await Get("z")]; Log(rl);
        var anon = new { o.A, N = await Get("n"), Inner = new { X = L(1), Y = await Get(2) } }; Log(anon); await Step("anon"); Log(anon.Inner.Y + anon.N);
        var an = new[] { new { K = await Get(1) }, new { K = L(2) } }; Log(an.Select(x => x.K).Sum()); int[,] m2 = { { await Get(1), L(2) }, { L(3), await Get(4) } }; Log(m2); int[] sized = new int[await Get(2)]; Log(sized.Length); var jag = new int[await Get(2)][]; Log(jag.Length);
        Cust cc = [await Get(1), L(2)]; Log(cc); Cust ce = new() { await Get(3), { L(4), await Get("four") } }; Log(ce); Bld bl = [L(1), await Get(2)]; Log(bl);
        """,
        types: """
        public class Root(string n) { public int A { set { Log("A=" + value); _a = value; } get => _a; } int _a; public Ch Child { get { Log("get Child"); return _c; } } readonly Ch _c = new(); Dictionary<string, List<int>> _x = new() { ["l"] = [] }; public List<int> this[string k, int q = 0] { get { Log("idx " + k); return _x["l"]; } } public override string ToString() => n + A + _c.B + _c.C.D + string.Join("|", _c.List) + string.Join("|", _x["l"]); }
        public class Ch { public int B; public C3 C = new(); public List<int> List { get; } = new(); }
        public class C3 { public int D { get; set; } }
        public class Cust : System.Collections.IEnumerable { List<string> _l = []; public void Add(int x) { Log("add " + x); _l.Add(x + ""); } public void Add(int x, string s) { Log("add2 " + x + s); _l.Add(s); } public System.Collections.IEnumerator GetEnumerator() => _l.GetEnumerator(); }
        [CollectionBuilder(typeof(BldB), "Create")] public class Bld : IEnumerable<int> { public List<int> L = []; public IEnumerator<int> GetEnumerator() => L.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => L.GetEnumerator(); }
        public static class BldB { public static Bld Create(ReadOnlySpan<int> s) { Log("create " + s.Length); var b = new Bld(); foreach (var x in s) b.L.Add(x); return b; } }
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
    public void Language_version_11_constructs() => CheckBody(
        """"
        string raw = """
            {"a": 1}
            """;
        Log(raw.Length + await Get(1));
        byte[] u8 = "ab"u8.ToArray(); Log(u8.Length);
        int[] arr = { 1, 2, 3 }; if (arr is [1, .. var rest]) Log(rest.Length + await Get(1));
        Log(await new Req { Name = await Get("n") }.Go()); Log(await Gen<int>(3)); file_.X = await Get(4); Log(file_.X);
        var list = new List<int>(); list.AddRange(await Get(arr)); Func<int, int> f = static x => x + 1; Log(f(await Get(1)) >>> 1); (int a, list[0]) = (await Get(5), await Get(6)); Log(a + list[0]); checked { Log(await Get(1) + 1); } nint n = await Get((nint)3); Log(n);
        """",
        members: """
        [Coroutine] static async Coro<T> Gen<T>(T t) where T : System.Numerics.INumber<T> => t + T.One + await Get(T.Zero);
        """,
        types: """
        public static class file_ { public static int X { get; set; } }
        public partial class Req { public required string Name { get; init; } [Coroutine] public async Coro<string> Go() { await Step("go"); return Name; } }
        """,
        options: new OracleOptions { Language = LanguageVersion.CSharp11 });

    [Fact]
    public void Dynamic_everywhere() => CheckBody(
        """
        dynamic d = new Node("n", 1); d.Value = await Get(4); d.Value += await Get(5); Log(d.Value + await Get(1)); d[await Get(1)] = L(2); Log(d[await Get(1)]); Log(d.Add(await Get(1), L(2)));
        dynamic e = await Get<object>("str"); Log(e.Length + await Get(1)); Log(e + await Get("x")); string s = e; Log(s); if (e == await Get("str")) Log("eq"); if ((bool)(d.Value > await Get(1))) Log("gt");
        dynamic[] arr = [1, "b", 2.5]; foreach (var x in arr) Log(x + await Get("s")); var sum = 0; foreach (int x in (dynamic)new List<int> { 1, 2 }) sum += x + await Get(0); Log(sum);
        try { d.Nope(await Get(1)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("binder"); } dynamic n = null!; try { n.X = await Get(1); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("binder null"); }
        Log((await Get<dynamic>(3)) * 2); Func<dynamic, dynamic> f = x => x + 1; Log(f(await Get(1)) + await Get(1)); dynamic ex = new System.Dynamic.ExpandoObject(); ex.A = await Get(1); ex.A++; Log(ex.A); d = d.Value is int k ? k + await Get(1) : 0; Log(d); d ??= await Get(1); d = (dynamic)1 + (await Get<dynamic>(2)); Log(-d); (dynamic a, int b) = (await Get(1), await Get(2)); Log(a + b); Log($"{d} {await Get(e)}");
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Queries_of_every_form() => CheckBody(
        """
        var src = new[] { 3, 1, 2 };
        var q = from x in await Get(src) where x > 1 select x * 2; Log(q);
        var q2 = from x in src join y in await Get(new[] { 1, 2 }) on x equals y into g from z in g.DefaultIfEmpty() orderby x descending, z select (x, z); Log(q2);
        var q3 = (from int x in (System.Collections.IEnumerable)await Get(src) let y = x + 1 group y by y % 2 into g select g.Key + g.Count()).ToList(); Log(q3);
        Log((await Get(src)).Select(x => x + src.Length).Where(x => x > 4).Sum() + await Get(1));
        Log((from a in src from b in src where a < b select a * b).Aggregate(await Get(0), (x, y) => x + y));
        """);

    [Fact]
    public void Assignments_to_everything() => CheckBody(
        """
        P.S = await Get(1); P.S += await Get(2); P.S++; Log(P.S); P.Arr[await Get(0)].X += await Get(5); Log(P.Arr[0].X); P.Inst.A = P.Inst.B = await Get(3); Log(P.Inst.A + P.Inst.B);
        int a, b; a = b = await Get(4); Log(a + b); a = (b = await Get(5)) + b; Log(a); a += b += await Get(1); Log(a); a = b++ + await Get(1) + b--; Log(a); a = a-- - --a + await Get(0); Log(a);
        int[] arr = [1, 2, 3]; int i = 0; arr[i++] = arr[i++] + await Get(i++); Log(arr); Log(i); arr[--i] += i + await Get(i); Log(arr); i = 0; arr[i] = i = await Get(2); Log(arr); arr[i = 1] *= await Get(i + 3); Log(arr);
        P.R(ref arr[i], await Get(1), out int o) ; Log(arr); Log(o); P.Inst.F.X = await Get(3); P.Inst.F.Bump(await Get(1)); Log(P.Inst.F.X); P.Inst.Pr.Bump(await Get(1)); (P.Inst.A, var nn) = (await Get(1), 2); Log(nn);
        (arr[0], arr[1]) = (arr[1], arr[0]); (a, b) = (b, await Get(a)); Log(a + "," + b); P.E += await Get<Action<int>>(x => Log("e" + x)); P.Raise(await Get(6)); P.E -= P.Handler(); P.Raise(1);
        ref int rf = ref arr[0]; rf = 3; int val = rf; await Step("x"); Log(val + arr[0]); const int K = 5; const string KS = "k" + nameof(K); Log(K + await Get(K) + KS); var (x1, _) = (await Get(1), 2); Log(x1); string? ns = null; Log(ns?.Length ?? await Get(-1)); Log(ns?[0] is null); Log((await Get<string?>(null))?.Length.ToString()?.Length is null);
        """,
        types: """
        public static class P { static int _s; public static int S { get { Log("gs"); return _s; } set { Log("ss" + value); _s = value; } } public static Pair[] Arr = new Pair[2]; public static In Inst { get { Log("inst"); return _i; } } static readonly In _i = new(); public static void R(ref int a, int b, out int c) { a += b; c = a; } public static event Action<int>? E; public static void Raise(int n) => E?.Invoke(n); public static Action<int> Handler() => x => { }; }
        public class In { int _a; public int A { get => _a; set { Log("A=" + value); _a = value; } } public int B { get; set; } public St F; public St Pr => F; }
        public struct St { public int X; public void Bump(int n) { X += n; Log("bump " + X); } }
        """);

    [Fact]
    public void Handlers_within_handlers() => CheckBody(
        """
        for (int mode = 0; mode < 6; mode++)
            try { Log(await Deep(mode)); } catch (Exception e) when (Filter("outer", e, mode)) { Log("outer " + e.Message); }
        """,
        members: """
        static bool Filter(string n, Exception e, int mode) { Log($"filter {n} {e.Message}"); return mode == 5 ? throw new Exception("in filter") : true; }
        [Coroutine] static async Coro<string> Deep(int mode)
        {
            string s = "s";
            try
            {
                try
                {
                    try { await Step("a"); if (mode == 0) return s + await Get("ret"); if (mode == 1) throw new ArgumentException("one"); }
                    catch (ArgumentException e) when (e.Message == (s + "x").Substring(0, 0) + "one" && mode == 1) { s += "c"; await Step("catch " + e.Message); throw; }
                    finally { await Step("fin1"); if (mode == 2) throw new InvalidOperationException("fin throws"); s += "f"; }
                }
                catch (InvalidOperationException e) { try { await Step("c2"); throw new Exception("wrapped", e); } finally { await Step("fin2"); } }
                catch (ArgumentException e) { try { await Fail("inner"); } catch (InvalidOperationException i) { Log(i.Message); if (mode == 1) throw new AggregateException(e, i); } }
                while (true) { try { try { if (mode == 3) break; if (mode == 4) return s + "r"; if (mode == 5) throw new Exception("five"); goto done; } finally { await Step("fin3"); } } finally { s += await Get("!"); } }
                s += "broke";
            }
            finally { if (mode % 2 == 0) await Step("last"); else { try { await Fail("swallowed"); } catch { Log("sw"); } } }
        done:
            return s + mode;
        }
        """);

    [Fact]
    public void Exceptions_rethrown_and_kept() => CheckBody(
        """
        try { try { await Fail("a"); } catch (InvalidOperationException e) { await Step("x"); e = new InvalidOperationException("other"); Log(e.Message); throw; } } catch (InvalidOperationException e) { Log(e.Message); Log(e.StackTrace!.Contains("Fail")); }
        try { try { await Fail("b"); } finally { await Step("f"); } } catch (Exception e) { Log(e.StackTrace!.Contains("Fail")); }
        Exception? kept = null; try { await Fail<int>("c"); } catch (Exception e) { kept = e; } try { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(kept!); } catch (InvalidOperationException e) { Log(ReferenceEquals(e, kept)); }
        try { try { throw new Exception("1"); } catch (Exception) { try { await Fail("2"); } catch (InvalidOperationException) { await Step("in"); throw; } } } catch (Exception e) { Log(e.Message); }
        try { try { await Step("q"); throw new Exception("1"); } catch (Exception o) when (o.Message == "1") { try { await Fail("2"); } catch (InvalidOperationException) { await Step("in"); } throw; } } catch (Exception e) { Log(e.Message); }
        try { await Coro.Gather(Fail<int>("g1"), Get(1)); } catch (InvalidOperationException e) { Log(e.Message); }
        try { throw await Get(new ArgumentException("thrown")); } catch (ArgumentException e) { Log(e.Message); }
        int z = 0; try { Log(5 / z + await Get(1)); } catch (DivideByZeroException) { Log("div"); } try { Log(await Get(5) / z); } catch (DivideByZeroException) { Log("div"); } try { object o = await Get("s"); Log((int)o); } catch (InvalidCastException) { Log("cast"); }
        string nn = (await Get<string?>(null)) ?? "def"; Log(nn); try { string t = (await Get<string?>(null)) ?? throw new ArgumentNullException("t"); } catch (ArgumentNullException e) { Log(e.ParamName); } try { Log(z == 0 ? throw new Exception("thr") : await Get(1)); } catch (Exception e) { Log(e.Message); }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Dispatch_of_generic_and_virtual_coroutines() => CheckBody(
        """
        Base<int> b = new Der<int>(4); Log(await b.V(1)); Log(await b.G("x", 2)); Log(await ((Der<int>)b).V(2)); Log(await new Der2("n").G(1, "q")); Log(await Stat<Der2>.Make(new Der2("z")));
        Rec r = new Rec2(1, 2); Log(await r.Sum()); Log(await (r with { A = 10 }).Sum()); Log(await ((IHas)r).Has<string>("h")); Log(await new St<byte> { V = 3 }.Go(4)); var st = new St<byte> { V = 1 }; Log(await st.Go(1)); Log(st.V); ISt ist = st; Log(await ist.Go(5)); Log(((St<byte>)ist).V);
        Log(await Op.Run(3)); Log(await new Idx()[await Get(2)].V(3)); Log(await (await Get(b)).V(await Get(7)));
        """,
        types: """
        public abstract partial class Base<T> { [Coroutine] public abstract Coro<T> V(T t); [Coroutine] public virtual async Coro<string> G<U>(U u, T t) { await Step(typeof(U).Name + typeof(T).Name); return $"{u}{await V(t)}"; } [Coroutine] protected virtual async Coro<int> Prot(int n) => await Get(n); }
        public partial class Der<T>(T init) : Base<T> { [Coroutine] public override async Coro<T> V(T t) { await Step("V" + t); return init; } [Coroutine] public override async Coro<string> G<U>(U u, T t) => "der " + await base.G(u, t) + await base.G<T>(t, t) + await Prot(1); [Coroutine] protected override async Coro<int> Prot(int n) => 1 + await base.Prot(n); }
        public sealed partial class Der2(string n) : Base<string> { [Coroutine] public override async Coro<string> V(string t) => n + t + await Prot(5); }
        public static partial class Stat<T> where T : class { [Coroutine] public static async Coro<string> Make(T t) { Func<string> f = () => t.GetType().Name; await Step(f()); return f() + await Get(1); } }
        public partial interface IHas { [Coroutine] async Coro<string> Has<T>(T t) => "has " + await Get(t); }
        public partial record Rec(int A) : IHas { [Coroutine] public virtual async Coro<int> Sum() => A + await Get(A); }
        public partial record Rec2(int A, int B) : Rec(A) { [Coroutine] public override async Coro<int> Sum() => await base.Sum() + B + await Get(B); }
        public partial interface ISt { [Coroutine] Coro<int> Go(int n); }
        public partial struct St<T> : ISt where T : struct { public int V; [Coroutine] public async Coro<int> Go(int n) { V += n; await Step("go" + V); V += n; return V; } }
        public static partial class Op { [Coroutine] public static async Coro<int> Run(int n) { if (n == 0) return 0; return n + await Run(await Get(n - 1)); } }
        public class Idx { public Base<int> this[int i] { get { Log("idx" + i); return new Der<int>(i); } } }
        """);

    [Fact]
    public void Pattern_variables_in_loops_and_lambdas() => CheckBody(
        """
        object o = await Get<object>("str");
        if (o is string s && s.Length > await Get(2)) { Func<int> f = () => s.Length; await Step("p"); Log(f()); }
        if (!(o is int n)) { n = await Get(3); } Log(n);
        while (o is string { Length: var len } && len > await Get(1)) { o = ((string)o)[1..]; int cap = len; Func<int> g = () => cap + len; Log(g()); }
        for (; o is string t && int.TryParse(await Get("1"), out var num) && num < 2;) { o = num; Log(t + num); }
        switch (o) { case int q when q > await Get(0): Log(q); break; case string w: Log(w); break; }
        Log(o is int and > 0 and var pos ? pos + await Get(1) : await Get(0)); Log(Out(out var ov, await Get(5)) + ov); var r = Out(out int ov2, 1) is 2 && await Get(true) ? ov2 : -1; Log(r);
        var list = new List<object> { 1, "a", new[] { 1, 2 }, new { Z = 1 } }; foreach (var item in list) { if (item is not (int or string) and var rest) Log(await Get(rest.GetType().IsArray)); else if (item is int k) Log(k + await Get(k)); }
        if (await Get((1, "x")) is (var a, { } b2) and not (2, _)) Log(a + b2); if (await Get(new[] { 1, 2, 3 }) is [var first, .. { Length: 2 } mid] && mid[await Get(0)] == 2) Log(first); if (o is IComparable { } c && c.CompareTo(await Get(1)) == 0) Log(c);
        do { if (await Get(o) is int z && z-- > 0) { o = z; continue; } break; } while (o is int y && y >= 0); Log(o); Log((o as int?)?.ToString(await Get("D2")));
        """,
        members: """
        static int Out(out int x, int n) { x = n * 2; return x; }
        """);

    [Fact]
    public void Parameters_defaults_and_results_of_every_type() => CheckBody(
        """
        Log(await A.Full(1)); Log(await A.Opt()); Log(await A.Opt(b: await Get("B"))); Log(await A.Par(1, await Get(2), 3)); Log(await A.Tup((1, "x"))); Log(await A.Nul(null, null)); Log((await A.Dyn(5)) + 1); Log(await A.Ptr()); Log(await A.En(E.B)); Log(await A.Dec(await Get(2.5m)));
        """,
        types: """
        public enum E { A, B } [AttributeUsage(AttributeTargets.All)] public class MA(string s) : Attribute { public string S = s; }
        public static partial class A
        {
            [Coroutine, MA("m"), Obsolete("old")] [return: MA("r")] internal static async Coro<int> Full<[MA("t")] T>([MA("p")] T t) where T : IComparable<T> => t.CompareTo(await Get(t));
            [Coroutine] public static async Coro<string> Opt(int a = 5, string b = "d\"q", E e = E.B, double d = 1.5, char c = '\n', E? ne = null, int? ni = 3, DateTime dt = default, decimal m = 2.5m, long l = long.MinValue, float f = float.NaN) { await Step("opt"); return $"{a}{b}{e}{d}{(int)c}{ne}{ni}{dt == default}{m}{l}{f}"; }
            [Coroutine] public static async Coro<int> Par(int a, params int[] r) => a + await Get(r.Length) + r.Sum();
            [Coroutine] public static async Coro<(int N, string? S)> Tup((int A, string B) t) { var (n, s) = t; await Step(t.B); return (N: t.A + n, S: s); }
            [Coroutine] public static async Coro<string?> Nul(string? a, List<string?>? b) { a ??= await Get<string?>(null); b ??= [a]; return b.Count + (await Get(a))?.ToString(); }
            [Coroutine] public static async Coro<dynamic> Dyn(dynamic d) { d += await Get(1); return d; }
            [Coroutine] public static async Coro<string> Ptr() { nint n = await Get((nint)1); nuint u = (nuint)(await Get(2)); return $"{n}{u}"; }
            [Coroutine] public static async Coro<E> En(E e) => e == await Get(E.B) ? E.A : e | await Get(E.B);
            [Coroutine] public static async Coro<decimal> Dec(decimal d) => d * await Get(2m);
        }
        """);

    [Fact]
    public void Structs_changed_in_place() => CheckBody(
        """
        var h = new Holder(); h.S.Inc(await Get(1)); h.Arr[await Get(0)].Inc(L(2)); h.Arr[0].Inc(await Get(3)); h.RO.Inc(await Get(1)); h.Prop.Inc(await Get(1)); h.List[0].Inc(await Get(1)); Log(h.S.N + "," + h.Arr[0].N + "," + h.RO.N + "," + h.Prop.N);
        var s = h.S; s.Inc(await Inc2(h)); Log(s.N + h.S.N); s.N += await Inc2(h); Log(s.N); (h.S.N, s.N) = (s.N, await Get(h.S.N)); Log(s.N + "," + h.S.N); Mut cp = s; Action a = () => cp.Inc(1); a(); await Step("x"); a(); Log(cp.N + s.N);
        Log(h.S.Self().N + h.S.With(await Get(5)).N + h.S.N); foreach (var m in h.Arr) { Log(m.N + await Get(1)); } for (Mut m = default; m.N < 2; m.Inc(await Get(1))) Log(m.N); using (var d = new Disp(3)) { d.Touch(); await Step("d"); Log(d.N); }
        Mut? nm = new Mut(); nm?.Inc(await Get(1)); Log(nm!.Value.N); Nest n = default; n.In.M.Inc(await Get(4)); n.In.M.N += await Get(5); Log(n.In.M.N); Nest[] ns = [n]; ns[await Get(0)].In.M.Inc(await Get(1)); Log(ns[0].In.M.N); (await Get(ns))[0].In.M.N++; Log(ns[0].In.M.N); ref Mut rm = ref ns[0].In.M; rm.Inc(7); Log(ns[0].In.M.N); Gen<Mut> g = new(); g.V.Inc(await Get(2)); Log(g.V.N); Log(await Tp(new Mut())); Span<Mut> sp = ns.Select(x => x.In.M).ToArray(); sp[0].Inc(1); Log(sp[0].N);
        """,
        members: """
        [Coroutine] static async Coro<int> Inc2(Holder h) { await Step("inc2"); h.S.N += 100; return 1; }
        [Coroutine] static async Coro<int> Tp<T>(T t) where T : IInc { t.Inc(await Get(1)); t.Inc(await Get(2)); T[] a = [t]; a[0].Inc(await Get(3)); return a[0].Get() * 10 + t.Get(); }
        """,
        types: """
        public interface IInc { void Inc(int n); int Get(); }
        public struct Mut : IInc { public int N; public void Inc(int n) { Log($"inc {N} {n}"); N += n; } public int Get() => N; public Mut Self() => this; public Mut With(int n) { N += n; return this; } }
        public class Holder { public Mut S; public Mut[] Arr = new Mut[1]; public readonly Mut RO; public Mut Prop { get { Log("prop"); return S; } } public List<Mut> List = [default]; }
        public struct Disp(int n) : IDisposable { public int N = n; public void Touch() => N++; public void Dispose() => Log("disp " + N); }
        public struct Nest { public Inn In; } public struct Inn { public Mut M; } public class Gen<T> { public T V = default!; }
        """);

    [Fact]
    public void Nullable_references() => CheckBody(
        """
        #nullable enable
        string? a = await Get<string?>("x"); if (a is null) throw new Exception(); Log(a.Length + await Get(a.Length)); List<string>? l = await Get<List<string>?>(null); l ??= [await Get("y")]; Log(l[0].Length); string b = a!; b ??= await Get("never"); Dictionary<string, string?> d = new() { ["k"] = null }; if (d.TryGetValue(await Get("k"), out var v) && v != null) Log(v.Length); T? Loc<T>(T? t) where T : class => t; Log(Loc<string>(await Get<string?>(null)) ?? "none");
        string? m = null; for (int i = 0; i < 2; i++) { if (m != null) Log(m.Length); m = await Get("mm"); } Log(m!.Length); (string? p, int q) = (await Get<string?>(null), 1); Log(p?.Length ?? q); object? o = p; Log(o?.ToString() ?? await Get("o"));
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
    public void Awaits_in_odd_positions() => CheckBody(
        """
        int[] a = new int[await Get(3)] ; a[a.Length - await Get(1)] = await Get(9); Log(a);
        int[] b = [.. await Get(a), .. (await Get(true) ? a : []), await Get(4)]; Log(b);
        var s = await Get("x") is { Length: var n } and not "y" ? n + await Get(1) : await Get(2); Log(s);
        lock (await Get(new object())) { Log("locked"); } lock (L(a)) Log("l");
        using (await Get(new MS())) { } checked { Log(await Get(1) + a[0]); }
        Log(((Func<int, int>)(x => x * 2))(await Get(4))); Log(new Func<int, int>(x => x + 1)(await Get(1))); Log((await Get<Func<int, int>>(x => x - 1))(await Get(5)));
        Log(await Get(await Get(await Get(1) + await Get(2)) + await Get(3))); Log((await Get(1), await Get(2)) == (1, 2)); Log((object)await Get(1) is int); Log(await Get(typeof(int)) == typeof(int)); Log(nameof(a) + await Get(sizeof(int)));
        throwing: try { throw await Get<Exception>(new InvalidOperationException("t" + await Get(1))); } catch (InvalidOperationException e) when (e.Message is ['t', .., '1']) { Log(e.Message); }
        int i = 0; i += i++ + ++i + await Get(i++) + i; Log(i); i = i++ + await Get(i); Log(i); a[i = 0] = a[i++] + await Get(i) + a[i]; Log(a); a[0] <<= a[0] - await Get(8); Log(a[0]); i ^= i = await Get(3); Log(i);
        string t = null!; t ??= t + await Get("q") + t; Log(t); (t, i) = (t + i, i + await Get(t.Length)); Log(t + i); var (u, (v, w)) = (await Get(1), (await Get("v"), L(2.5))); Log(u + v + w);
        Log(a is [var f, ..] && f == await Get(f) ? $"{f:D3}|{await Get(f),6}|{await Get(1.5):F2}|{(await Get(true) ? "y" : "n")}" : "none"); Log(default(int?) ?? await Get<int?>(null) ?? await Get(3)); bool? bb = await Get<bool?>(null); Log(bb == true || await Get(bb) is null && await Get(true)); Log(!(await Get(1) > L(2)) & (L(3) >= await Get(3)));
        for (var (x, y) = (0, await Get(2)); x < y; x++, y -= await Get(0)) Log(x + y); for (int q = await Get(0), r = await Get(1); q < r; q++) ; foreach (var z in (await Get(new[] { 1 })).Concat(await Get(new[] { 2 }))) Log(z); while (await Get(i--) > 3 && await Get(true)) { if (i == 2) break; } do ; while (await Get(i++) < 3);
        if (await Get(1) is var one and > 0) { Log(one); } else if (await Get(2) is 2) Log("two"); else { Log("three"); } return; 
        """,
        types: """
        public class MS : IDisposable { public void Dispose() => Log("ms"); }
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
    public void Cancellations_of_every_shape() => CheckBody(
        """
        try { try { await Guarded("a"); } finally { Log("sync fin"); } } catch (OperationCanceledException e) when (L(e is CoroCanceledException)) { Log("caught"); await Step("after"); }
        try { await Coro.Sleep(0.002); } catch (Exception e) { Log(e.GetType().Name); } finally { await Step("fin"); try { await Guarded("in fin"); } catch (OperationCanceledException) { Log("again"); throw; } }
        await using (new AD("x")) { using (new D("y")) { await Guarded("body"); } }
        foreach (var n in Seq()) { try { await Guarded("n" + n); continue; } finally { if (n == 1) await Step("n fin"); } }
        await Coro.Shield(Guarded("shielded")); Log(await Coro.WaitFor(Get(5), 1.0)); await Coro.Gather(Guarded("g1"), Guarded("g2")); await Coro.Timeout(5, async t => { await Guarded("t"); }); Log("end");
        """,
        members: """
        static IEnumerable<int> Seq() { try { yield return 1; yield return 2; } finally { Log("seq done"); } }
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; Log("disposed"); } }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Generic_math_and_nested_generics() => CheckBody(
        """
        Log(await M.Sum(new[] { 1, 2, 3 })); Log(await M.Sum(new[] { 1.5, 2.5 })); Log(await M.Parse<int>("12")); Log(await M.Conv<int, long>(5)); Log(await G<int>.Inner<string>.Run("s", 4)); Log(G<int>.Count + G<string>.Count); Log(await G<string>.Inner<int>.Run(3, "q")); Log(await M.Max(3, 7)); Log(await M.Tuple<int, string>(1, "b")); Log(await M.Nul<int>(null)); Log(await M.NulC<string>(null)); Log(await M.Arr<int>(1, 2, 3)); Log(await M.Def<Guid>());
        """,
        types: """
        public static partial class M
        {
            [Coroutine] public static async Coro<T> Sum<T>(IEnumerable<T> xs) where T : System.Numerics.INumber<T> { T t = T.Zero; foreach (var x in xs) { t += await Get(x); checked { t += x * T.CreateChecked(2); } } return t / (T.One + T.One) + -t; }
            [Coroutine] public static async Coro<T> Parse<T>(string s) where T : IParsable<T> => T.TryParse(await Get(s), null, out var r) ? r : throw new FormatException();
            [Coroutine] public static async Coro<U> Conv<T, U>(T t) where T : System.Numerics.INumberBase<T> where U : System.Numerics.INumberBase<U> { await Step(typeof(U).Name); return U.CreateChecked(t) * U.One; }
            [Coroutine] public static async Coro<T> Max<T>(T a, T b) where T : IComparable<T> { if ((await Get(a)).CompareTo(b) > 0) return a; return await Get(b); }
            [Coroutine] public static async Coro<(A, B)?> Tuple<A, B>(A a, B b) where B : notnull { (A x, B y) t = (await Get(a), b); Func<(A, B)> f = () => t; t.x = a; return f(); }
            [Coroutine] public static async Coro<string> Nul<T>(T? v) where T : struct => $"{v?.ToString() ?? await Get("none")}{v is T x}";
            [Coroutine] public static async Coro<int> NulC<T>(T? v) where T : class? => (v ?? await Get(v)) is null ? 1 : 2;
            [Coroutine] public static async Coro<int> Arr<T>(params T[] v) { T[] w = [.. v, await Get(v[0])]; return w.Length + (w[^1]!.Equals(v[await Get(0)]) ? 10 : 0); }
            [Coroutine] public static async Coro<T?> Def<T>() { T? d = default; await Step("d"); return EqualityComparer<T>.Default.Equals(d, default) ? d : throw new Exception(); }
        }
        public static partial class G<T> { public static int Count; public static partial class Inner<U> { [Coroutine] public static async Coro<string> Run(U u, T t) { Count++; await Step(typeof(T).Name + typeof(U).Name); Func<string> f = () => $"{u}{t}{Count}"; return f() + await Get(t); } } }
        """);
}
