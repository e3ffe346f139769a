// A member called _: "out _" is no discard beside it. Each type alone.
Coro.Run(A.Run()); Coro.Run(B.Run()); Coro.Run(C.Run()); Coro.Run(new D().Run());
static partial class A { static string _(string s) => s + "!"; [Coroutine] static async Coro<int> V() { await Coro.Yield(); return 5; } [Coroutine] public static async Coro Run() { await V(); await V(); Console.WriteLine(_("text")); } }
static partial class B { static int _ = 1; [Coroutine] static async Coro<int> V() { await Coro.Yield(); return 5; } [Coroutine] public static async Coro Run() { await V(); Console.WriteLine(_); } }
static partial class C { class _ { } [Coroutine] static async Coro<int> V() { await Coro.Yield(); return 5; } [Coroutine] public static async Coro Run() { await V(); Console.WriteLine(typeof(_).Name); } }
partial class D { int _ = 1; [Coroutine] static async Coro<int> V() { await Coro.Yield(); return 5; } [Coroutine] public async Coro Run() { await V(); Console.WriteLine(_); } }
