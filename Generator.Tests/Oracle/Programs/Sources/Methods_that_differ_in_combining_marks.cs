public static partial class Stra { [Coroutine] public static async Coro<int> e\u0301() { await Coro.Yield(); return 0; } [Coroutine] public static async Coro<int> e\u0300() { await Coro.Yield(); return 0; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Stra.e\u0301() + await Stra.e\u0300()); } }
