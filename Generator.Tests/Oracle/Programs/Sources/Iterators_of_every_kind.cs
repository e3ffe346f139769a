//! iter machines
using System.Diagnostics;
public partial class It<T> { public T[] A = null!; [Coroutine] public async IAsyncEnumerable<T> All([EnumeratorCancellation] CancellationToken c = default, int skip = 0) { foreach (var x in A) { if (skip-- > 0) continue; await Coro.Yield(); yield return x; c.ThrowIfCancellationRequested(); } } [Coroutine] public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken c = default) { foreach (var x in A) { await Coro.Yield(); yield return x; } } }
public static partial class Program
{
    [Coroutine] static async IAsyncEnumerable<int> Rng(int n, string tag = "t") { using var m = new System.IO.MemoryStream(); try { for (int i = 0; i < n; i++) { if (i == 3) yield break; yield return i; await Step(tag + i); } } finally { Log("end " + tag + m.CanRead); } }
    [Coroutine] static async IAsyncEnumerable<(int, string)> Zip(IAsyncEnumerable<int> a, IAsyncEnumerable<string> b) { await using var x = a.GetAsyncEnumerator(); await using var y = b.GetAsyncEnumerator(); while (await x.MoveNextAsync() && await y.MoveNextAsync()) yield return (x.Current, y.Current); }
    [Coroutine] static async IAsyncEnumerable<string> Strs() { yield return "a"; await Coro.Yield(); yield return "b"; }
    [Coroutine] static async IAsyncEnumerable<int> Comp() { int s = 0; await foreach (var x in Rng(2, "c")) { s += x; s += await Get(1); yield return s; } (s, var q) = (await Get(5), 6); yield return s + q; yield return await Get(s) switch { 5 => 50, _ => 0 }; lock (new object()) { s++; } yield return s; Func<int> f = () => s * 2; s += 1; yield return f(); try { throw new FormatException("z"); } catch (FormatException) { await Step("catch"); s = -1; } yield return s; }
    [Coroutine] public static async Coro Run()
    {
        await foreach (var x in new It<int> { A = new[] { 1, 2, 3 } }.All(skip: 1)) Log(x);
        await foreach (var x in new It<string> { A = new[] { "p", "q" } }) Log(x);
        await foreach (var (a, b) in Zip(Rng(5), Strs())) Log(a + b);
        await foreach (var x in Comp()) Log(x);
        await foreach (var x in Rng(9).Where(v => v % 2 == 0).Select(v => v * 10)) Log(x);
        var l = await Rng(2, "ll").ToListAsync(); Log(l.Count);
        using var c = new CancellationTokenSource(); try { await foreach (var x in new It<int> { A = new[] { 1, 2, 3 } }.All().WithCancellation(c.Token)) { Log(x); c.Cancel(); } } catch (OperationCanceledException e) { Log(e.CancellationToken == c.Token); }
        var e2 = Rng(2, "two"); await foreach (var x in e2) Log(x); await foreach (var x in e2) Log(x);
    }
}
