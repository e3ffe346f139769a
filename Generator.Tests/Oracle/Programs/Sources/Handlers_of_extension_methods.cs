[InterpolatedStringHandler] public class Hs { public string t; public Hs(int a, int b, string self) { t = self; } public void AppendLiteral(string s) { t += s; } public void AppendFormatted(object v) => t += v; }
public static class Ex
{
    public static string Own(this string s, [InterpolatedStringHandlerArgument("s")] Hs h) => s + h.t;
    public static string First(this string s, string q, [InterpolatedStringHandlerArgument("s")] Hs h) => s + h.t;
    public static string Second(this string s, string q, string r, [InterpolatedStringHandlerArgument("q")] Hs h) => s + h.t;
}
public sealed class Owner { public override string ToString() => "owner"; public string Take([InterpolatedStringHandlerArgument("")] Own h) => h.t; }
[InterpolatedStringHandler] public class Own { public string t; public Own(int a, int b, Owner self) { t = self.ToString(); } public void AppendLiteral(string s) { t += s; } public void AppendFormatted(object v) => t += v; }
public static partial class Program
{
    [Coroutine] static async Coro A() { Log("s".Own($"{await Get(1)}")); Log((await Get("s")).Own($"{1}")); }
    [Coroutine] static async Coro B() { Log("s".First("q", $"{await Get(1)}")); Log((await Get("s")).First("q", $"{1}")); }
    [Coroutine] static async Coro C() { Log("s".Second("q", "r", $"{await Get(1)}")); Log("s".Second(await Get("q"), await Get("r"), $"{await Get(1)}")); }
    [Coroutine] static async Coro D() { Log(Ex.First(await Get("s"), "q", $"{1}{await Get(2)}")); }
    [Coroutine] static async Coro E() { Log("s"?.Own($"{await Get(1)}")); Owner? o = await Get(new Owner()); Log(o?.Take($"{await Get(2)}")); o = null; Log(o?.Take($"{await Get(3)}")); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); await E(); }
}
