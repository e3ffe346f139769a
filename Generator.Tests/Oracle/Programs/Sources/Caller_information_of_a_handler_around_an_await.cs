[InterpolatedStringHandler] public class Han
{
    string t;
    public Han(int a, int b, string first, object recv, out bool ok, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerArgumentExpression("first")] string e = "?", [CallerArgumentExpression("recv")] string e2 = "?") { t = "H" + m + l + e + e2 + first; ok = first != "no"; }
    public bool AppendLiteral(string s, [CallerArgumentExpression(nameof(s))] string e = "") { t += "|L" + s + "<" + e + ">"; return s.Length < 5; }
    public bool AppendFormatted(int v, [CallerArgumentExpression(nameof(v))] string e = "") { t += $"|I{v}<{e}>"; return v < 100; }
    public bool AppendFormatted(string v, [CallerArgumentExpression(nameof(v))] string e = "") { t += $"|S{v}<{e}>"; return true; }
    public bool AppendFormatted(object v, [CallerArgumentExpression(nameof(v))] string e = "", params int[] rest) { t += $"|O{v}<{e}>{rest.Length}"; return true; }
    public string End() => t;
}
public sealed class C
{
    public override string ToString() => "C";
    public string Take(string first, [InterpolatedStringHandlerArgument("first", "")] Han h, [CallerArgumentExpression(nameof(h))] string e = "") => h.End() + "#" + e;
}
public static partial class Program
{
    static string s_f = "fld";
    [Coroutine] static async Coro M1() { var c = new C(); var n = "n"; Log(c.Take("a" + n, $"a{1}b{await Get(2)}{3.5 + await Get(1)}")); Log(s_f); await Get(1); }
    [Coroutine] static async Coro M2() { var c = new C(); Log(c.Take(await Get("z"), $"a{await Get("str")}b{await Get(7)}")); await Step("x"); Log(c.Take("no", $"a{s_f = "changed"}")); Log(s_f); }
    [Coroutine] static async Coro M3() { var c = new C(); Log(c.Take("x", $"a{await Get(1000)}b{s_f = "never"}")); await Get(1); Log(s_f); }
    [Coroutine] public static async Coro Run() { await M1(); await M2(); await M3(); }
}
