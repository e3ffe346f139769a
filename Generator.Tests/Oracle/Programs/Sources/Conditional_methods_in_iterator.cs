//! iter
#define LOCAL_ON
using System.Diagnostics;
public static partial class Program
{
    [Conditional("LOCAL_ON")] static void Attr(int x) { Log("a" + x); }
    [Coroutine] static async IAsyncEnumerable<int> It() { Attr(1); yield return 1; await Coro.Yield(); Attr(2); }
    [Coroutine] public static async Coro Run() { await foreach (var x in It()) Log(x); Action f = () => Attr(3); f(); Attr(4); await Coro.Yield(); }
}
