//! iter
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await foreach (var n in Items(3)) { Log(n); }
        await foreach (var n in Broken(3)) Log(n);
        await foreach (var n in Plain(2)) { Log(n); if (n == 1) break; }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Items(int n)
    {
        yield return n;
        try
        {
            try { await Step("in"); if (n > 2) yield break; }
            finally { await Step("out"); Fail("left"); }
        }
        catch (Exception e)
        {
            Log(e.Message);
            try { await Step("inner"); } finally { await Step("inner finally"); }
            await Step("not reached");
        }

        Log("nor this");
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Broken(int n)
    {
        for (int i = 0; i < n; i++)
        {
            yield return i;
            try
            {
                if (i == 2) Log("not reached");
                try { await Step("try"); if (i == 1) yield break; }
                finally { if (i == 1) Fail("broken"); }
            }
            catch (InvalidOperationException e)
            {
                Log(e.Message);
                using (new Resource()) await Step("using");
                Log("not reached");
            }
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Plain(int n)
    {
        try { yield return 1; } finally { Log("plain"); }
        try { await Step("caught"); } catch (Exception) { Log("never"); throw; }
        try { yield return n; } finally { Log("second"); }
    }

    static void Fail(string why) => throw new InvalidOperationException(why);

    sealed class Resource : IDisposable { public void Dispose() => Log("disposed"); }
}
