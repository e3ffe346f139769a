namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Conversions, and operands that have their types from where they stand.</summary>
public sealed class ConversionTests : OracleTests
{
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
    public void Operands_without_a_type() => CheckBody("""
        Log(F(null, default, new(1, 2), () => 3, Four, [5], 6, await Get(7)));
        byte b = 5;
        b = Add(5, await Get(b));
        Log(b);
        Log(Same(new { A = 1 }, await Get(new { A = 2 })).A);
        Log((default(string), await Get(1)) is (null, int));
        (string?, object?, byte) t = (null, default, (byte)await Get(3));
        Log(t);
        Log(L<object?>(null) == null ? await Get(1) : default);
        Array.ForEach([1, 2], await Get<Action<int>>(x => Log(x)));
        Log(string.Join(',', new object?[] { null, await Get("z") }));
        Log(await Get(true) ? null : "s");
        long wide = 1 + await Get(2L);
        Log(wide);
        decimal d = 5 * await Get(1.5m);
        Log(d);
        """, """
        static string F(string? a, int b, Pair c, Func<int> d, Func<int> e, int[] f, byte g, int h) => $"{a} {b} {c} {d()} {e()} {f.Length} {g} {h}";
        static int Four() => 4;
        static byte Add(byte a, byte b) => (byte)(a + b);
        static T Same<T>(T a, T b) => a;
        """);
}
