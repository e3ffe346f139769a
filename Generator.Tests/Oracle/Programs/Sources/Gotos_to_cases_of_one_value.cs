public enum Bits : byte { A, B, C }
public static partial class Program
{
    const object? Nothing = null;
    [Coroutine] static async Coro<string> Boxes(object? m) { switch (m) { case 1: await Step("1"); goto case 2; case 2L: return "long"; case 2: return "int"; case 2u: goto case 2L; case (short)2: goto case 'c'; case 'c': return "char"; case 99: return "99"; case 3: goto case 2u; case 4: goto case null; case Nothing: return "null"; case 5.0: await Step("5"); goto case 5f; case 5f: return "float"; case 5: return "five"; case 5m: goto case (short)2; default: return "none"; } }
    [Coroutine] static async Coro<string> Enums(object m) { int rounds = 0; switch (m) { case 1: await Step("s"); if (rounds++ > 2) return "round"; goto case DayOfWeek.Monday; case DayOfWeek.Monday: return "monday"; case DayOfWeek.Tuesday: goto case 1; case Bits.B: goto case 2; case 2: return "two"; case Bits.C: goto case Bits.B; default: return "none"; } }
    [Coroutine] static async Coro<string> Interfaces(IComparable m) { switch (m) { case 1: await Step("i"); goto case 2; case 2L: return "long"; case 2: return "int"; case "2": goto case 2L; case 'a': goto case "2"; default: return "none"; } }
    [Coroutine] static async Coro<string> Values(ValueType m) { switch (m) { case 1: await Step("v"); goto case 2; case 2L: return "long"; case 2: return "int"; default: goto case 2L; } }
    [Coroutine] static async Coro<string> Doubles(double d) { switch (d) { case 0.0: await Step("s"); return "zero"; case 1: goto case 0; case 2f: goto case 1.0; case double.NaN: goto case 'c'; case 'c': return "c"; default: goto case double.NaN; } }
    [Coroutine] static async Coro<string> Floats(float? d) { switch (d) { case 0: await Step("s"); return "zero"; case 1: goto case 0; case 2f: goto case 1; case null: goto case 2; default: goto case null; } }
    [Coroutine] static async Coro<string> Decimals(decimal d) { switch (d) { case 0: await Step("s"); return "zero"; case 1.0m: goto case 0; case 2: goto case 1.00m; default: goto case 2; } }
    [Coroutine] static async Coro<string> Longs(long l) { switch (l) { case 1: await Step("l"); goto case 'c'; case 'c': return "c"; case 2L: goto case 1; default: goto case 2; } }
    [Coroutine] static async Coro<string> Bytes(Bits l) { switch (l) { case 0: await Step("b"); goto case Bits.B; case (Bits)1: return "b"; case Bits.C: goto case 0; default: goto case (Bits)2; } }
    [Coroutine] static async Coro<string> Guards(object o, bool b) { switch (o) { case 1 when b: return "guarded"; case 1: await Step("g"); return "plain"; case 2: goto case 1; case 3 when await Get(b): goto case 2; case 3: return "3"; default: goto case 3; } }
    [Coroutine] static async Coro<string> Nested(object o, int n) { switch (o) { case 1: switch (n) { case 1: await Step("in"); goto case 2; case 2: break; default: goto case 1; } goto case 2L; case 2: return "int"; case 2L: return "long"; default: return "none"; } }

    [Coroutine]
    public static async Coro Run()
    {
        foreach (var m in new object?[] { 1, 2L, 2, 2u, (short)2, 3, 4, 5.0, 5f, 5, 5m, null, "x" }) Log(await Boxes(m));
        foreach (var m in new object[] { 1, DayOfWeek.Monday, DayOfWeek.Tuesday, Bits.B, Bits.C, 2, "x" }) Log(await Enums(m));
        foreach (var m in new IComparable[] { 1, 2L, 2, "2", 'a', 7 }) Log(await Interfaces(m));
        foreach (var m in new ValueType[] { 1, 2L, 2, 7 }) Log(await Values(m));
        foreach (var d in new[] { 0, 1, 2, double.NaN, 'c', 7.5 }) Log(await Doubles(d));
        foreach (var d in new float?[] { 0, 1, 2, null, 7.5f }) Log(await Floats(d));
        foreach (var d in new decimal[] { 0, 1, 2, 7.5m }) Log(await Decimals(d));
        foreach (var l in new long[] { 1, 'c', 2, 7 }) Log(await Longs(l));
        foreach (var l in new[] { Bits.A, Bits.B, Bits.C, (Bits)9 }) Log(await Bytes(l));
        foreach (var o in new object[] { 1, 2, 3, 4 }) Log(await Guards(o, true) + await Guards(o, false));
        for (int n = 1; n < 4; n++) Log(await Nested(1, n));
    }
}
