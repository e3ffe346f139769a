public ref struct Rs { public int V; }
public static partial class Program
{
    [Coroutine] static async Coro A() { int n = "zz".AsSpan() switch { "zz" => await Get(1), _ => 2 }; Log(n); }
    [Coroutine] static async Coro B() { ReadOnlySpan<char> s = await Get("zz"); int n = s switch { ['z', ..] => await Get(1), _ => 2 }; Log(n); }
    [Coroutine] static async Coro C() { try { Log(new Rs { V = 4 } switch { { V: 3 } => await Get(1), { V: > 9 } => 2 }); } catch (Exception e) { Log(e.GetType().Name + e.Message); } }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); }
}
