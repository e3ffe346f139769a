//! iter machines
public static partial class Program
{
    struct Ax : IAsyncEnumerable<int> { public int Calls; IAsyncEnumerator<int> IAsyncEnumerable<int>.GetAsyncEnumerator(CancellationToken c) { Calls++; return Gen(Calls); } async static IAsyncEnumerator<int> Gen(int c) { yield return c; await Task.CompletedTask; } }
    [Coroutine] static async Coro G<T>(T t) where T : IAsyncEnumerable<int> { await foreach (var x in t) { Log(x); } await foreach (var x in t) { Log(x); } }
    [Coroutine] public static async Coro Run() { await G(new Ax()); }
}
