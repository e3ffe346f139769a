public partial class B0<T>(T seed) { protected T Seed => seed; [Coroutine] public virtual async Coro<T> V() { await Coro.Yield(); return seed; } } public partial class D0(int k) : B0<int>(k + 1) { [Coroutine] public override async Coro<int> V() => await base.V() * 10 + k; }
public static partial class Program {  [Coroutine] public static async Coro Run() { Log(await new D0(3).V()); } }
