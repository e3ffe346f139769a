//! machines
public partial interface IFoo { Coro<int> D(); Coro<int> E(); [Coroutine] async Coro<int> F() { await Coro.Yield(); return 3; } }
public partial class Foo : IFoo { [Coroutine] async Coro<int> IFoo.D() { await Coro.Yield(); return 1; } [Coroutine] public async Coro<int> E() { await Coro.Yield(); return 1; } }
public static partial class Program { [Coroutine] public static async Coro Run() { IFoo f = new Foo(); Log(await f.E()); Log(await f.F()); } }
