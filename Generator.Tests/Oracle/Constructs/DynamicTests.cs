namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Expressions that are bound at run time.</summary>
public sealed class DynamicTests : OracleTests
{
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
    public void Dynamic_logical_operators() => CheckBody("""
        object number = await Get<object>(5);
        dynamic d = number, no = false;
        if (d > 3 && await Get(true)) Log("and");
        if (no && await Get(true)) Log("never");
        if (no || await Get(true)) Log("or");
        Log((d == 5) && await Get(true));
        Log(await Get(true) && (dynamic)await Get(false) || await Get(true));
        dynamic flag = new Flag(0);
        Log((flag && await Get(new Flag(3))).N);
        Log((flag || await Get(new Flag(3))).N);
        flag = new Flag(6);
        Log((flag && await Get(new Flag(3))).N);
        while (d < 8 && await Get(true)) d++;
        Log(d);
        d = null!;
        try { Log(d && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("null"); }
        """, types: """
        public class Flag(int n)
        {
            public int N => n;
            public static bool operator true(Flag flag) => flag.N != 0;
            public static bool operator false(Flag flag) => flag.N == 0;
            public static Flag operator &(Flag a, Flag b) => new(a.N & b.N);
            public static Flag operator |(Flag a, Flag b) => new(a.N | b.N);
        }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Dynamic_arguments_of_generic_coroutines() => CheckBody("""
        dynamic n = await Get<object>(5);
        Log($"{await Get(n)}");
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Loops_over_dynamic() => CheckBody("""
        dynamic list = new System.Collections.Generic.List<int> { 1, 2 };
        foreach (var x in list) Log(x + await Get(1));
        foreach (int y in list) Log(y + await Get(2));
        foreach (dynamic z in new object[] { 3, "s" }) Log(z + await Get(1));
        """);

    [Fact]
    public void Coroutines_of_dynamic() => CheckBody(
        """
        Log(await A.Dyn(await Get(1)) + 1); Log((await A.Dl())[0] + 1); await foreach (var x in A.It()) Log(x + 1); dynamic v = await Coro.CreateTask(A.Dyn(3)); Log(v); var (p, q) = await Coro.Gather(A.Dyn(1), A.Tup()); Log(p + q.b);
        """,
        types: """
        public static partial class A { [Coroutine] public static async Coro<dynamic> Dyn(dynamic d) { d += await Get(1); return d; } [Coroutine] public static async Coro<List<dynamic>> Dl() { await Step("dl"); return [1, "x"]; } [Coroutine] public static async IAsyncEnumerable<dynamic> It() { await Step("it"); yield return 1; yield return "s"; } [Coroutine] public static async Coro<(dynamic a, int b)> Tup() { await Step("tup"); return (1, 2); } }
        """,
        options: new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Dynamic_operators_true_and_false() => CheckBody(
        """
        dynamic t = new Flag("t", true), f = new Flag("f", false), b = true, nb = false, n = 5;
        Log(t && await Get<dynamic>(f)); Log(f && await Get<dynamic>(t)); Log(t || await Get<dynamic>(f)); Log(f || await Get<dynamic>(t));
        Log(t && await Get(new Flag("s", true))); Log(f || await Get(new Flag("s", false)));
        Log(b && await Get(true)); Log(nb && await Get(true)); Log(b || await Get(true)); Log(nb || await Get<dynamic>(true)); Log(b && await Get<dynamic>(false));
        Log(new Flag("l", true) && await Get<dynamic>(f)); Log(new Flag("l", false) && await Get<dynamic>(f)); Log(new Flag("l", true) || await Get<dynamic>(f)); Log(new Flag("l", false) || await Get<dynamic>(f));
        Log(L(true) && await Get<dynamic>(false)); Log(L(false) && await Get<dynamic>(false)); Log(L(false) || await Get<dynamic>(true));
        if (t && await Get<dynamic>(f)) Log("yes"); else Log("no"); while (b && await Get(n-- > 3)) Log("w"); Log((t && await Get<dynamic>(t)) || await Get<dynamic>(f));
        try { Log(n && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        try { Log(b && await Get<dynamic>(5)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        bool z = b && await Get<dynamic>(true) && nb; Log(z); dynamic nul = null!; try { Log(nul && await Get(true)); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { Log(e.Message); }
        bool? q = true; dynamic dq = q; Log(dq & await Get<bool?>(null));
        """,
        members: """
        [Coroutine] static async Coro<object> G<T>(dynamic d, T v) => d && await Get<dynamic>(true) && await Get<dynamic>(v!);
        """,
        types: """
        public class Flag(string name, bool value) { public static Flag operator &(Flag a, Flag b) { Log($"{a} & {b}"); return new("and", a.V && b.V); } public static Flag operator |(Flag a, Flag b) { Log($"{a} | {b}"); return new("or", a.V || b.V); } public static bool operator true(Flag f) { Log("true? " + f); return f.V; } public static bool operator false(Flag f) { Log("false? " + f); return !f.V; } bool V => value; public override string ToString() => name; }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });
}
