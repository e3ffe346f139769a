[InterpolatedStringHandler] public struct Hs
{
    public string t;
    public Hs(int a, int b, out bool ok) { ok = true; t = ""; Log("make"); }
    public bool AppendLiteral(string s) { t += s; return true; }
    public bool AppendFormatted<T>(T v, [CallerArgumentExpression(nameof(v))] string e = "") { Log("fm" + v + e); t += v; return !v!.Equals(13); }
}
public static partial class Program
{
    static int k = 3;
    static string T(Hs h, [CallerArgumentExpression(nameof(h))] string e = "") => h.t + "#" + e;
    [Coroutine] static async Coro A() { Log(T((Hs)$"a{k}{await Get(1)}{await Get(2)}{k = 4}")); }
    [Coroutine] static async Coro B() { Log(T((Hs)($"{await Get(1)}" + $"{await Get(13)}" + $"{await Get(3)}"))); }
    [Coroutine] static async Coro C() { var q = (Hs)$"x{await Get(5)}{k}"; Log(((Hs)$"{await Get(6)}y").t + q.t + (await Get(true) ? ((Hs)$"{k}z").t : "")); }
    [Coroutine] static async Coro D() { try { _ = (Hs)$"{await Get(1)}{await Fail("x")}"; } catch (Exception e) { Log(e.GetType().Name); } object o = (Hs)$"{k}"; Log(((Hs)o).t); }
    [Coroutine] static async Coro<int> Fail(string s) { await Get(s); throw new InvalidOperationException(s); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); }
}
