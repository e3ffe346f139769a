//! machines expects fallback: a collection, a lambda or a 'new()' that is assigned to what has a type without a name
public static partial class Program
{
    static Func<T, int> F<T>(T t, Func<T, int> f) => f;
    [Coroutine] static async Coro A() { var an = new { A = 1 }; var ar = new[] { an }; await Get(1); ar = [an, an]; Log(ar.Length); }
    [Coroutine] static async Coro B() { var an = new { A = 1 }; var f = F(an, x => x.A + 1); await Get(1); f = x => x.A + an.A; Log(f(an)); }
    [Coroutine] static async Coro C() { var l = new[] { new { A = 1 } }.ToList(); l = new(l) { Capacity = 9 }; await Get(1); Log(l.Capacity); }
    [Coroutine] static async Coro D() { var an = new { A = 1 }; var ar = new[] { an }; Log((await Get(1) == 1 ? [an] : ar).Length); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); await Get(1); }
}
