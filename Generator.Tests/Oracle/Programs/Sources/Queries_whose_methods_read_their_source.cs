//! machines expects fallback: a query whose methods read how it is written
public class Qy<T>(T v) { public T V => v; public Qy<R> Select<R>(Func<T, R> f, [CallerArgumentExpression(nameof(f))] string e = "") { Log("sel" + e); return new(f(v)); } public Qy<T> Where(Func<T, bool> f) => this; }
public static class Ex { public static Qy<R> Cast<R>(this Qy<object> q, [CallerArgumentExpression(nameof(q))] string e = "") { Log(e); return new((R)q.V); } }
public static partial class Program
{
    static int k = 3;
    [Coroutine] static async Coro A() { var q = from x in new Qy<int>(await Get(1)) where x > 0 select x + k; Log(q.V); }
    [Coroutine] static async Coro B() { var q = from int x in new Qy<object>(await Get((object)1)) where x > 0 select x; Log(q.V); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await Get(1); }
}
