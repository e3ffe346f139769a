public partial record S(string Log2) { [Coroutine] public async Coro R() { void A() => Log(Log2); A(); await Coro.Yield(); A(); } }
public static partial class Program {  [Coroutine] public static async Coro Run() { await new S("L:").R(); } }
