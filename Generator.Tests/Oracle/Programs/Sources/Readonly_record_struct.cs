public readonly partial record struct P(int V) { readonly int q = V; [Coroutine] public async Coro<int> L() { await Coro.Yield(); return V + q; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new P(4).L()); } }
