//! machines expects fallback: an interpolated string in a lambda or local function whose handler reads how it is written
[InterpolatedStringHandler] public struct Han
{
    string t;
    public Han(int a, int b, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerFilePath] string f = "", [CallerArgumentExpression(nameof(a))] string e = "?") { t = "H" + m + l + f + e; }
    public void AppendLiteral(string s, [CallerArgumentExpression(nameof(s))] string e = "", [CallerMemberName] string m = "", [CallerLineNumber] int l = 0) => t += "|L" + s + "<" + e + ">" + m + l;
    public void AppendFormatted<T>(T v, int alignment = 7, string format = "no", [CallerArgumentExpression(nameof(v))] string e = "", [CallerArgumentExpression(nameof(alignment))] string a = "a?", [CallerArgumentExpression(nameof(format))] string f = "f?", [CallerMemberName] string m = "", [CallerLineNumber] long l = 0, [CallerFilePath] string p = "")
        => t += $"|F{v},{alignment},{format}<{e}><{a}><{f}>{m}{l}{p}";
    public string End() => t;
}
public static partial class Program
{
    static string Take(Han h) => h.End();
    [Coroutine] static async Coro M1() { Func<Coro<string>> make = async () => Take($"{await Get(1)}x"); Log(await make()); }
    [Coroutine] static async Coro M2() { async Coro<string> Make() => Take($"{await Get(1)}x"); Log(await Make()); }
    [Coroutine] static async Coro M3() { var x = await Get(2); Func<string> make = () => Take($"{x}x"); Log(make()); }
    [Coroutine] public static async Coro Run() { await M1(); await M2(); await M3(); await Get(3); }
}
