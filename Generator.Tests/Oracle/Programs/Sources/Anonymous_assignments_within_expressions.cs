//! iter
public static partial class Program
{
    [Coroutine] static async IAsyncEnumerable<int> Alt(int n) { var anon = new { n, Z = await Get(1.5) }; yield return anon.n; var anons = new[] { anon, new { n = 1, Z = 2.0 } };  foreach (var q in anons) { yield return q.n; } var anon2 = anon with { n = await Get(90) }; yield return anon2.n; Func<int> l = () => anon2.n + (anon2 = anon).n; yield return l(); yield return anon2 == anon ? 1 : 0; }
    [Coroutine] public static async Coro Run() { await foreach (var x in Alt(3)) Log(x); }
}
