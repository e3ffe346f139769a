//! expects fallback: interface
public partial interface IOut<out T> { T Get2(); [Coroutine] async Coro<int> F() { await Coro.Yield(); return 1; } }
public partial interface IIn<in T> { [Coroutine] async Coro<int> F(T t) { await Coro.Yield(); return t!.GetHashCode(); } }
public class Im : IOut<string>, IIn<int> { public string Get2() => "x"; }
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await ((IOut<object>)new Im()).F()); Log(await ((IIn<int>)new Im()).F(3)); } }
