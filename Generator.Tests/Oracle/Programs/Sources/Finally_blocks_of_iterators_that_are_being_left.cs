//! iter
// An iterator that is being left runs what stands in a finally to its end: only behind a finally that encloses the way out it leaves.
public static partial class Program
{
    static async IAsyncEnumerable<int> Stream(int n) { try { for (int i = 0; i < n; i++) { await Task.CompletedTask; yield return i; } } finally { await Task.CompletedTask; Log("stream end"); } }
    [Coroutine] static async IAsyncEnumerable<int> Own(int n) { for (int i = 0; i < n; i++) { await Step("own"); yield return i; } }
    [Coroutine] static async IAsyncEnumerable<int> I(int k)
    {
        for (var i = 0; i < 2; i++, i = i)
        {
            try
            {
                if (k % 3 != 1) yield return 7;
                try
                {
                    await Step("in");
                    if (k % 2 == 0) yield break;
                    Log("seven");
                    if (k % 5 == 0) throw new InvalidOperationException("x");
                }
                catch (InvalidOperationException e)
                {
                    try { await Step("catch"); throw new ArgumentException(e.Message); }
                    finally { await Step("inner finally"); }
                }
            }
            finally
            {
                Log("finally " + k);
                switch (k / 2)
                {
                    case 0: await foreach (var x in Stream(2)) Log(x); break;
                    case 1: await foreach (var x in Own(2)) Log(x); break;
                    case 2: try { await Step("a"); } finally { await Step("b"); } break;
                    case 3: try { await Step("a"); } finally { Log("b"); } break;
                    case 4: await using (new D()) { await Step("d"); } break;
                    case 5: using (new D()) { await Step("d"); } break;
                    case 6: try { await Step("a"); throw new FormatException(); } catch (FormatException) { await Step("c"); } finally { await Step("f"); } break;
                    case 7: lock (new object()) { Log("locked"); } foreach (var x in new List<int> { 1, 2 }) { await Step("l" + x); } break;
                }
                Log("after " + k);
                await Step("end of finally");
            }
            Log("behind");
        }
    }
    class D : IDisposable, IAsyncDisposable { public void Dispose() => Log("disposed"); public async ValueTask DisposeAsync() { await Task.CompletedTask; Log("async disposed"); } }
    [Coroutine] public static async Coro Run()
    {
        for (var k = 0; k < 16; k++)
        {
            try { await foreach (var x in I(k)) { Log("item " + x); if (k % 3 == 0) break; } }
            catch (Exception e) { Log(e.Message); }
        }
    }
}
