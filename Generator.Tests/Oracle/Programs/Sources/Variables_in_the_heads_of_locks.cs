public static partial class Program
{
    static object O(int i, out int x) { x = i; return new(); }
    [Coroutine] static async Coro A() { lock (O(await Get(3), out var o)) { var inner = o + 1; Log(inner); Func<int> f = () => o + inner; Log(f()); } }
    [Coroutine] static async Coro<int> B(object gate) { lock (await Get(gate) is var taken ? taken : gate) { Log(Monitor.IsEntered(gate)); return 1; } }
    [Coroutine] static async Coro C() { for (var i = 0; i < 2; i++) lock (O(await Get(i), out var o)) { if (o == 0) continue; Log(o); break; } var l = new Lock(); lock (await Get(1) is var one && one > 0 ? l : l) Log(l.IsHeldByCurrentThread); }
    [Coroutine] public static async Coro Run() { await A(); var gate = new object(); Log(await B(gate)); Log(Monitor.IsEntered(gate)); await C(); }
}
