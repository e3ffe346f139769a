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
}
