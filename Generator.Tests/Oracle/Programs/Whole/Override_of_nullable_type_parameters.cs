// An override of a generic coroutine with a nullable type parameter.
Coro.Run(P.Run(new D()));
abstract partial class B { [Coroutine] public virtual async Coro<string> F<T>(T? x) { await Coro.Yield(); return "B" + x; } [Coroutine] public virtual async Coro<string> G<T>(T? x) where T : class { await Coro.Yield(); return "B" + x; } }
partial class D : B { [Coroutine] public override async Coro<string> F<T>(T? x) where T : default { await Coro.Yield(); return "D" + x; } [Coroutine] public override async Coro<string> G<T>(T? x) where T : class { await Coro.Yield(); return "D" + x; } }
static partial class P { [Coroutine] public static async Coro Run(B b) { Console.WriteLine(await b.F(1) + await b.F("s") + await b.G("t")); } }
