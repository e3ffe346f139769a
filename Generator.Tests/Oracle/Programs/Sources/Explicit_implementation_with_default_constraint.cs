public partial interface I0 { [Coroutine] Coro<U?> F<U>(U? u); }
public partial class D0 : I0 { [Coroutine] async Coro<U?> I0.F<U>(U? u) where U : default { await Coro.Yield(); Log("d"); return default!; } }
public static partial class Program { [Coroutine] public static async Coro Run() { I0 b = new D0(); await b.F("x"); } }
