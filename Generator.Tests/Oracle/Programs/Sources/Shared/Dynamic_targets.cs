public class D8 { public byte B = 250; public short S = 1; public char C = 'a'; public DayOfWeek W = DayOfWeek.Monday; public sbyte P { get; set; } = 5; public byte[] A = { 1, 2 }; public Dictionary<string, ushort> M = new() { ["k"] = 3 }; public event Action? E; public void Fire() => E?.Invoke(); public byte? N = 4; public float F = 1; public int I = 1; public Func<int>? Fn = () => 1; public uint U = 3; }
public static partial class Program
{
    static D8 s = new(); static dynamic d = s; static byte fb = 3; static byte[] ab = { 1, 2 };
    [Coroutine] public static async Coro Run() { try { await M(); } catch (Exception e) { Log(e.GetType().Name + " " + e.Message); } Log(s.B + " " + s.S + s.C + s.W + s.P + s.A[0] + s.M["k"] + s.N + s.F + s.I + s.U + fb + ab[1]); s.Fire(); }
}
