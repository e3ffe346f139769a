namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Statements of which the compiler makes more than one form: loops over all kinds of collections, locks with yields, local functions with attributes.</summary>
public sealed class StatementFormTests : OracleTests
{
    private static OracleOptions Beside => OracleOptions.Default with { AllowsCompilerMachines = true };

    [Fact]
    public void Foreach_over_inline_arrays() => CheckBody("""
        foreach (var x in await Buf.Make()) Log(x);
        Buf b = await Buf.Make();
        foreach (var x in b) { Log(x); await Get(x); b[2] = 77; }
        foreach (ref var x in b) { x++; } Log(b[0] + b[1]);
        foreach (var x in Buf.Sync()) { if (x == 4) continue; Log(await Get(x)); }
        H h = new(); foreach (long x in h.B) { Log(x); h.B[2] = 5; if (x == 5) break; await Step("s"); }
        foreach (var x in await Buf.Make()) { Func<int> f = () => x; Log(await Get(f())); }
        foreach (var (p, q) in new PB()) Log(p + await Get(q));
        S2 s = default; foreach (var x in s.B) { s.B[1] = 9; await Step("t"); Log(x); }
        foreach (var x in (await Get(h)).B) { h.B[2] = 8; await Step("v"); Log(x); }
        foreach (var x in h.P) { h.B[1] = 100; await Step("u"); Log(x); }
        """, types: """
        [InlineArray(3)] public struct Buf { int _e; [Coroutine] public static async Coro<Buf> Make() { await Coro.Yield(); var b = new Buf(); b[1] = 4; return b; } public static Buf Sync() { Log("sync"); var b = new Buf(); b[1] = 4; return b; } }
        [InlineArray(2)] public struct PB { (int, int) _e; } public struct S2 { public Buf B; } public class H { public Buf B; public Buf P { get { Log("P"); return B; } } }
        """, options: Beside);

    [Fact]
    public void Foreach_over_enumerators_of_all_kinds() => CheckBody("""
        foreach (var x in new ByRef()) { Log(x); await Get(1); }
        foreach (var x in new Ext(3)) { Log(x); await Get(x); }
        foreach (var x in new StructEnum()) { Log(x); await Get(x); }
        IEnumerable<int> ie = new StructEnum(); foreach (int x in ie) { Log(x); await Get(x); }
        foreach (dynamic x in (dynamic)new[] { 1, 2 }) { Log((object)x); await Get(1); }
        dynamic d = new List<string> { "a", "b" }; foreach (string x in d) { Log(x); await Get(x); }
        foreach (object o in new System.Collections.ArrayList { 1, "k" }) { Log(o); await Get(o); }
        foreach (int o in new System.Collections.ArrayList { 1, 2 }) { Log(o); await Get(o); }
        foreach (var x in Gen(new List<int> { 4, 5 })) Log(x + await Get(1));
        await Tp<List<int>>(new List<int> { 7 }); await Tp2<StructEnum>(default);
        foreach (byte bb in new[] { 1, 2 }) Log(bb + await Get(1));
        foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) Log(k + v + await Get(2));
        foreach (char ch in "ab") Log((int)ch + await Get(1));
        foreach (int ch in "ab") Log(ch + await Get(1));
        foreach (var x in new DispStruct()) { Log(x); await Step("b"); }
        foreach (var x in (await Get(new List<int> { 1, 2 })).Where(x => x > 1)) Log(x);
        """, members: """
        static IEnumerable<T> Gen<T>(IEnumerable<T> s) { foreach (var x in s) yield return x; }
        [Coroutine] static async Coro Tp<T>(T t) where T : IEnumerable<int> { foreach (var x in t) { Log(x); await Get(x); } }
        [Coroutine] static async Coro Tp2<T>(T t) where T : struct, IEnumerable<int> { foreach (var x in t) { Log(x); await Get(x); } }
        """, types: """
        public class ByRef { readonly Pair[] _p = { new(1, 2), new(3, 4) }; public En GetEnumerator() => new(_p); public struct En { Pair[] _p; int _i; public En(Pair[] p) { _p = p; _i = -1; } public ref Pair Current => ref _p[_i]; public bool MoveNext() => ++_i < _p.Length; } }
        public class Ext { public int N; public Ext(int n) => N = n; }
        public static class Exts { public static IEnumerator<int> GetEnumerator(this Ext e, int from = 1, string m = "m", params int[] more) { Log(m + more.Length); for (int i = from; i < e.N; i++) yield return i; } }
        public struct StructEnum : IEnumerable<int> { int _n; public IEnumerator<int> GetEnumerator() { Log("ge"); yield return ++_n; yield return ++_n; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
        public class DispStruct { public En GetEnumerator() => new(); public struct En : IDisposable { int _i; public int Current => _i; public bool MoveNext() => _i++ < 2; void IDisposable.Dispose() => Log("disp" + _i); } }
        """, options: Beside);

    [Fact]
    public void Extern_local_functions() => CheckBody("""
        await Coro.Yield();
        Log(getpid() > 0); Log(Getpid() > 0);
        [System.Runtime.InteropServices.DllImport("libc")] static extern int getpid();
        [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "getpid", SetLastError = true)] static extern int Getpid();
        Func<int> f = getpid; Log(f() == Getpid());
        if (await Get(true)) { await Step("in"); Log(abs(-4)); [System.Runtime.InteropServices.DllImport("libc")] static extern int abs(int x); }
        for (int i = 0; i < 1; i++) { Log(abs(-5)); [System.Runtime.InteropServices.DllImport("libc")] static extern int abs([System.Runtime.InteropServices.In] int x); }
        """, options: Beside);

    [Fact]
    public void Attributes_of_local_functions() => CheckBody("""
        int captured = await Get(1); const string sym = "NEVER_DEFINED";
        [System.Diagnostics.Conditional(sym)] static void Never(int x) => Log("never" + x);
        [System.Diagnostics.Conditional("DEBUG_LOG")] static void Always(int x) => Log("always" + x);
        Never(L(1)); Always(L(2)); Never(await Get(3)); Always(await Get(4)); if (captured == 1) Never(L(5)); else Always(6);
        [MethodImpl(MethodImplOptions.NoInlining)] [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull("s")] string? Mark(string? s, [CallerMemberName] string n = "", [CallerArgumentExpression(nameof(s))] string? e = null) => s + n + e + captured;
        Log(Mark("a")); Log(Mark(await Get("b") + "c"));
        [My(typeof(List<>), new[] { 1, 2 }, Name = "q\"", Day = DayOfWeek.Friday, Any = 'c', Num = 1.5)] [SkipLocalsInit] int Tagged([My] int x) => x + captured;
        Func<int, int> t = Tagged; Log(t(2)); var m = t.Method; var a = (MyAttribute)m.GetCustomAttributes(typeof(MyAttribute), false)[0]; Log(a.T + " " + a.Xs!.Length + a.Name + a.Day + a.Any + a.Num); Log(m.GetParameters()[0].GetCustomAttributes(false).Length);
        [My<int>] static int Stat() => 3; Func<int> st = Stat; Log(st() + st.Method.GetCustomAttributes(false).OfType<MyAttribute<int>>().Count());
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] async ValueTask<int> Pooled() { await Task.Yield(); return captured; } Log(await Pooled());
        [Obsolete("no")] int Old() => 3; 
        #pragma warning disable CS0618
        Log(Old());
        """, types: """
        [AttributeUsage(AttributeTargets.All)] public sealed class MyAttribute : Attribute { public Type? T; public int[]? Xs; public string? Name { get; set; } public DayOfWeek Day; public object? Any; public double Num; public MyAttribute(Type? t = null, params int[] xs) { T = t; Xs = xs; } }
        public sealed class MyAttribute<T> : Attribute { }
        """, options: Beside);

    [Fact]
    public void Locks_with_yields() => Check("""
        public static partial class Program {
         static readonly object s_gate = new(); static object? s_null;
         static string Held() => Monitor.IsEntered(s_gate) ? "held" : "free";
         [Coroutine] static async IAsyncEnumerable<int> A() { await Coro.Yield(); lock (s_gate) { yield return 1; Log(Held()); yield return 2; } Log(Held()); lock (await Get(s_gate)) { for (int i = 5; i < 9; i++) { if (i == 6) continue; yield return i; if (i == 7) break; } } await Step("x"); lock (s_gate) yield return 10; lock (await Get(s_gate)) Log(Held()); }
         [Coroutine] static async IAsyncEnumerable<int> B() { lock (s_gate) { yield return 1; yield break; } }
         [Coroutine] static async IAsyncEnumerable<int> C() { await Get(1); lock (s_gate) { yield return 1; throw new Exception("c"); } }
         [Coroutine] static async IAsyncEnumerable<int> D() { lock (s_null!) { yield return 1; } await Coro.Completed; }
         [Coroutine] static async IAsyncEnumerable<int> E() { await Get(1); lock (s_gate) { lock (s_gate) { yield return 1; } Log(Held()); Func<int> f = () => 4; int z = f(); try { lock (new object()) { yield return z; } } finally { Log("fin"); } } }
         [Coroutine] static async IAsyncEnumerable<T> F<T>(T t) { lock (s_gate) { using var r = new System.IO.StringReader("l"); yield return t; Log(r.ReadLine()); } await Get(1); checked { yield return t; } unchecked { foreach (var x in new[] { t }) lock (s_gate) { yield return x; } } }
         [Coroutine] public static async Coro Run() {
          await foreach (var x in A()) Log(x + Held()); await foreach (var x in A()) { Log(x + Held()); if (x == 2) break; } Log(Held());
          await foreach (var x in B()) Log(x + Held()); Log(Held());
          try { await foreach (var x in C()) Log(x + Held()); } catch (Exception e) { Log(e.Message + Held()); }
          try { await foreach (var x in D()) Log(x + Held()); } catch (Exception e) { Log(e.GetType().Name + Held()); }
          await foreach (var x in E()) { Log(x + Held()); } Log(Held()); await foreach (var x in F("s")) { Log(x + Held()); } Log(Held());
         } }
        """, OracleOptions.Default with { AllowsCompilerMachines = true, IgnoresIterations = true });

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
}
