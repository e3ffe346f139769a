//! iter expects fallback: interface
public partial interface IO<out T> { [Coroutine] async IAsyncEnumerable<int> F() { await Coro.Yield(); yield return 1; } } public class C : IO<int> {}
public static partial class Program { [Coroutine] public static async Coro Run() { await foreach (var x in ((IO<int>)new C()).F()) Log(x); } }
