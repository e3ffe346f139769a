namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Compound assignments that are bound at run time, with an await on the right.</summary>
public sealed class DynamicAssignmentTests : OracleTests
{
    // A coroutine that is called with an argument of type dynamic is bound at run time, to the compiler's machine.
    private static OracleOptions Beside => OracleOptions.Default with { AllowsCompilerMachines = true };

    private const string Types = """
        public class Dy : System.Dynamic.DynamicObject { readonly Dictionary<string, object?> _m = new() { ["B"] = 5, ["N"] = null }; public string Name = "dy";
         public override bool TryGetMember(System.Dynamic.GetMemberBinder b, out object? r) { Log("get " + b.Name); return _m.TryGetValue(b.Name, out r); }
         public override bool TrySetMember(System.Dynamic.SetMemberBinder b, object? v) { Log("set " + b.Name + v); _m[b.Name] = v; return true; }
         public override bool TryGetIndex(System.Dynamic.GetIndexBinder b, object[] i, out object? r) { Log("getix " + string.Join(",", i)); r = 3; return true; }
         public override bool TrySetIndex(System.Dynamic.SetIndexBinder b, object[] i, object? v) { Log("setix " + string.Join(",", i) + v); return true; }
         public override bool TryBinaryOperation(System.Dynamic.BinaryOperationBinder b, object a, out object? r) { Log("op " + b.Operation); r = this; return true; }
         public override string ToString() => Name; }
        public class D8 { public byte B = 250; public short S = 1; public char C = 'a'; public DayOfWeek W = DayOfWeek.Monday; public sbyte P { get; set; } = 5; public byte[] A = { 1, 2 }; public Dictionary<string, ushort> M = new() { ["k"] = 3 }; public event Action? E; public void Fire() => E?.Invoke(); public byte? N = 4; public float F = 1; public int I = 1; public Func<int>? Fn = () => 1; public uint U = 3; public string? T = "t"; public string? Nul; public int this[int i, string s = "d"] { get { Log("get" + i + s); return i; } set => Log("set" + i + s + value); } }
        """;

    [Fact]
    public void Members_of_dynamic_objects() => CheckBody("""
        D8 s = new(); dynamic d = s;
        d.B += await Get<byte>(2); d.S -= await Get(1); d.C += await Get((char)1); d.W += await Get(2); d.P *= await Get<sbyte>(2); d.F += await Get(2.5); d.N += await Get<byte>(1); d.I <<= await Get(2); d.U |= await Get(1L << 3); d.T += await Get("x");
        Log(s.B + " " + s.S + s.C + s.W + s.P + s.N + s.F + s.I + s.U + s.T);
        Log((object)(d.I += await Get(2)) + " " + (object)(d.B ^= await Get<byte>(3)) + await Get(1));
        try { d.B += await Get("str"); } catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
        try { d.Nope += await Get(1); } catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
        dynamic nul = null!; try { nul.B += await Get(1); } catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
        d.Nul ??= await Get("n"); d.Nul ??= await Get("m"); Log(s.Nul); d.N ??= await Get<byte>(3);
        checked { try { d.B += await Get<byte>(200); } catch (Exception e) { Log(e.GetType().Name); } try { d.I += await Get(int.MaxValue); } catch (Exception e) { Log(e.GetType().Name); } } d.I += await Get(int.MaxValue); Log(s.I);
        """, types: Types, options: Beside);

    [Fact]
    public void Events_of_dynamic_objects() => CheckBody("""
        D8 s = new(); dynamic d = s;
        d.E += await Get<Action>(() => Log("e1")); d.E += await Get<Action>(F2); s.Fire(); d.E -= await Get<Action>(F2); s.Fire();
        d.Fn += await Get<Func<int>>(() => 2); Log(s.Fn!()); d.Fn -= await Get<Func<int>>(() => 2);
        dynamic h = (Action)F2; d.E += await Get(h); s.Fire();
        """, members: """
        static void F2() => Log("f2");
        """, types: Types, options: Beside);

    [Fact]
    public void Elements_of_dynamic_objects() => CheckBody("""
        D8 s = new(); dynamic d = s; dynamic arr = new byte[] { 250, 2 }; dynamic ix = 1;
        d.A[0] += await Get<byte>(7); d.M["k"] += await Get(4); arr[L(0)] += await Get<byte>(4); arr[L(await Get(1))] *= await Get(2);
        Log(s.A); Log(s.M["k"]); Log(arr[0] + arr[1]);
        d[L(3)] += await Get(2); d[L(3), "q"] -= await Get(2); s[ix] += await Get(2); s[ix, "e"] += await Get<dynamic>(2);
        List<int> l = new() { 1, 2 }; l[ix] += await Get(5); Log(l); Dictionary<string, long> m = new() { ["z"] = 1 }; dynamic key = "z"; m[key] += await Get(5); Log(m["z"]);
        object[] os = { null!, 1 }; dynamic od = os; od[0] ??= await Get("o"); od[ix] ??= await Get("p"); Log(os);
        """, types: Types, options: Beside);

    [Fact]
    public void Variables_and_dynamic_values() => CheckBody("""
        dynamic v = 5; v += await Get(2); Log((object)v); v += await Get("s"); Log((object)v); byte b = 250; dynamic two = 2; b += await Get<dynamic>(3); Log(b); b += (byte)await Get(two); Log(b); int i = 5; i *= await Get<dynamic>(2.5); Log(i); string t = "a"; t += await Get<dynamic>(4); Log(t); long? q = 4; q += await Get<dynamic>(3); Log(q);
        dynamic z = null!; z ??= await Get(3); Log((object)z); Fld = 4; Fld -= await Get(1); Log((object)Fld); Prop += await Get(2); Log((object)Prop); dynamic[] da = { 1, "x" }; da[L(1)] += await Get("y"); da[0]++; Log((object)da[1] + da[0].ToString());
        """, members: """
        static dynamic Fld = 1; static dynamic Prop { get { Log("gp"); return 3; } set { Log("sp" + value); } }
        """, types: Types, options: Beside);

    [Fact]
    public void Members_that_an_object_binds_itself() => CheckBody("""
        dynamic o = new Dy(); o.B += await Get(1); o.B -= await Get("x"); Log((object)(o.B *= await Get(2L))); o.Z ??= await Get(1);
        """, types: Types, options: Beside);

    [Fact]
    public void Elements_and_operators_that_an_object_binds_itself() => CheckBody("""
        dynamic o = new Dy(); o[L(1), L("i")] += await Get(3); o.N ??= await Get("n"); o[2] ??= await Get(5); o += await Get(3); o <<= await Get(1); Log((object)o); o.B = await Get(3); o[await Get(1)] = await Get(4);
        """, types: Types, options: Beside);
}
