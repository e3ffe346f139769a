public partial class P(int v) { [Coroutine] public async Coro<int> L() { Interlocked.Increment(ref v); await Coro.Yield(); v += await Get(1); Bump(ref v); return v; } static void Bump(ref int x) => x *= 2; }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new P(4).L()); } }
