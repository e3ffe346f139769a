using System.Runtime.InteropServices;
public partial class O
{
    [Coroutine] public static async Coro<string> F(string a, [Optional] int b) { await Coro.Yield(); return a + b; }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await O.F("x")); }
}
