using System.Runtime.InteropServices;
public partial class O
{
    [Coroutine] public static async Coro<string> F([Optional] CancellationToken t, [CallerMemberName] string m = "") { await Coro.Yield(); return m; }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log(await O.F()); }
}
