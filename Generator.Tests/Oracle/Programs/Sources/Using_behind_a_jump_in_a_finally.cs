public sealed class D(string name) : IDisposable { public void Dispose() => Log("disposed " + name); }
public static partial class Program
{
    static bool Seen(string what) { Log(what); return true; }
    [Coroutine] static async Coro A(int n)
    {
        try
        {
            try { if (await Get(n) > 1) throw new InvalidOperationException(); }
            finally
            {
                switch (n) { case 1: break; default: Log("other"); break; }
                using var d = new D("d" + n);
                Log("finally");
            }
        }
        catch (Exception) when (Seen("filter")) { Log("caught"); }
    }
    [Coroutine] static async Coro<int> B(int n)
    {
        try
        {
            try { if (await Get(n) > 1) throw new InvalidOperationException(); return n; }
            finally
            {
                while (true)
                {
                    if (n == 1) break;
                    using var d = new D("e" + n);
                    try { Log("inner"); } finally { foreach (var i in new[] { 1, 2 }) { if (i == 1) continue; using var f = new D("f" + i); Log(i); } }
                    n = 1;
                }
            }
        }
        catch (Exception) when (Seen("filter")) { return -1; }
    }
    [Coroutine] static async Coro C(int n)
    {
        try
        {
            try { throw new InvalidOperationException(); }
            finally { while (true) { if (await Get(n) < 5) break; if (n == 7) break; using var d = new D("g" + n); n--; } }
        }
        catch (Exception) when (Seen("filter")) { Log("caught"); }
    }
    [Coroutine] public static async Coro Run() { await A(1); await A(2); Log(await B(1)); Log(await B(2)); await C(4); await C(7); await C(6); }
}
