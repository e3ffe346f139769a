public readonly partial struct P(Func<int> v) { [Coroutine] public async Coro<int> L() { await Coro.Yield(); return v() + v.Invoke(); } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new P(() => 3).L()); } }
