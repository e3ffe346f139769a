//! expects fallback: interface
public partial interface IO<out T> { [Coroutine] sealed async Coro<int> F() { await Coro.Yield(); return 1; } [Coroutine] private async Coro<int> P() { await Coro.Yield(); return 1; } } public class C : IO<int> {}
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await ((IO<int>)new C()).F()); } }
