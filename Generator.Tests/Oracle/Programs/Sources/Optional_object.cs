using System.Runtime.InteropServices;
public partial class O
{
    [Coroutine] public static async Coro<string> F([Optional] object o) { await Coro.Yield(); return "" + (o is null) + (o is System.Reflection.Missing); }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await O.F()); }
}
