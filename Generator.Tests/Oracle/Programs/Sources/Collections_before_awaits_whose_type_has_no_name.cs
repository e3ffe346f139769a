//! machines expects fallback: a collection or a 'new()' before an await whose type has no name
public static partial class Program
{
    static T[] Id<T>(T[] a, T[] b) => a;
    [Coroutine] static async Coro A() { var an = new { A = 1 }; var ar = new[] { an }; Log(Id([an, an], await Get(ar)).Length); }
    [Coroutine] public static async Coro Run() { await A(); await Get(1); }
}
