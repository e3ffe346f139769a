//! machines
public partial interface IO<out T> { [Coroutine] Coro<int> F(); [Coroutine] Coro<int> G() => F(); } public partial class C : IO<string> { [Coroutine] public async Coro<int> F() { await Coro.Yield(); return 1; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await ((IO<object>)new C()).F()); Log(await ((IO<object>)new C()).G()); } }
