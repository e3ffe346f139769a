using System.Diagnostics.CodeAnalysis;
[Experimental("XP1")] public partial class E1 { [Coroutine] public static async Coro<int> Use() { await Coro.Yield(); return E2.V; } }
[Experimental("XP1")] public static class E2 { public static int V = 3; }
public partial class E3 { [Experimental("XP2")] [Coroutine] public static async Coro<int> Use() { await Coro.Yield(); var l = new List<E4>(); await Coro.Yield(); return l.Count; } [Experimental("XP2")] public class E4 { } }
public static partial class Program
{
#pragma warning disable XP1, XP2
    [Coroutine] public static async Coro Run() { Log(await E1.Use()); Log(await E3.Use()); }
}
