public partial class B0<T> { [Coroutine] public virtual async Coro<U?> F<U>(U? u) where U : class { await Coro.Yield(); return default!; } }
public partial class D0 : B0<int> { [Coroutine] public override async Coro<U?> F<U>(U? u) where U : class { await Coro.Yield(); Log("d"); return default!; } }
public static partial class Program { [Coroutine] public static async Coro Run() { B0<int> b = new D0(); await b.F("x"); } }
