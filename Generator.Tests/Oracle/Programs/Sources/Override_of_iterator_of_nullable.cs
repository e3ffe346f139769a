//! machines
public partial class B0 { [Coroutine] public virtual async Coro<U?> F<U>(U? u) where U : class { await Coro.Yield(); return default!; } [Coroutine] public virtual async IAsyncEnumerable<U?> It<U>(U? u) where U : class { await Coro.Yield(); yield return u; } }
public partial class D0 : B0 { public override async Coro<U?> F<U>(U? u) where U : class { await Coro.Yield(); Log("d"); return default!; } [Coroutine] public override async IAsyncEnumerable<U?> It<U>(U? u) where U : class { await Coro.Yield(); yield return u; } }
public static partial class Program { [Coroutine] public static async Coro Run() { B0 b = new D0(); await b.F("x"); } }
