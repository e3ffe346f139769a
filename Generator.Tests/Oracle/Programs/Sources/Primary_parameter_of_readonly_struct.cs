public readonly partial struct P(int v) { [Coroutine] public async Coro<int> L() { await Coro.Yield(); return v; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new P(4).L()); } }
