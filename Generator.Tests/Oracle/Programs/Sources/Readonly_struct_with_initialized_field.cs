public readonly partial struct P(int v) { readonly int w = v * 2; [Coroutine] public async Coro<int> L() { await Coro.Yield(); return w; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new P(1).L()); } }
