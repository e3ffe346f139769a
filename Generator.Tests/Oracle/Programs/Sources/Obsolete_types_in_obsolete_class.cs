[Obsolete("e", true)] public class Dead { public int V = 1; }
[Obsolete("c")] public partial class Z { [Coroutine] public static async Coro<int> F(int a) { Dead d = new(); await Coro.Yield(); return d.V; } public partial class In { [Coroutine] public static async Coro<int> F(int a) { Dead d = new(); await Coro.Yield(); return d.V; } } }
#pragma warning disable
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Z.F(1) + await Z.In.F(1)); } }
