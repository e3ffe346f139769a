using System.Runtime.InteropServices;
public partial class O
{
    [Coroutine] public static async Coro<string> F([Optional, DateTimeConstant(630822816000000000L)] DateTime d) { await Coro.Yield(); return "" + d.Year; }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await O.F()); }
}
