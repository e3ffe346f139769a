//! iter
public static partial class Program
{
    static partial void Nothing(int n);
    [System.Diagnostics.Conditional("NEVER")] static void Never(object o) => Log("never " + o);
    static bool Say(string text) { Log(text); return true; }
    [Coroutine] static async Coro Finally(bool fails)
    {
        try
        {
            try { await Step("inner"); if (fails) throw new FormatException(); }
            catch (FormatException) { Log("again"); throw new InvalidOperationException(); }
            finally { Nothing(await Get(1)); Log("finally"); Never(await Get(2)); }
        }
        catch (InvalidOperationException) when (Say("filter")) { Log("caught"); }
        try { try { throw new FormatException(); } finally { if (Say("if")) Never(await Get(3)); else Nothing(await Get(4)); for (int i = 0; i < 1; Never(await Get(i)), i++) Log(i); Log("second"); } }
        catch (FormatException) when (Say("filter 2")) { await Step("caught 2"); }
        try { try { throw new FormatException(); } finally { Never(await Get(5)); await Step("awaits"); } } catch (FormatException) when (Say("filter 3")) { }
    }
    [Coroutine] static async Coro Arrow() => Never(await Get(6));
    [Coroutine] static async Coro Alone(int n) { Never(await Get(n)); Nothing(await Get(n) + await Get(7)); }
    [Coroutine] static async Coro Places(int n)
    {
        switch (n) { case 0: Never(await Get(n)); Log("zero"); break; default: Nothing(await Get(n)); goto case 0; }
        using (new System.IO.MemoryStream()) Never(await Get(8));
        lock (typeof(Program)) { Log("locked"); }
        foreach (var i in new[] { 1, 2 }) { Never(await Get(i)); if (i == 1) continue; Log(i); await Step("loop"); }
        Func<int> f = () => n; Never(f() + await Get(9)); Log(f()); label: Never(await Get(10)); if (n-- > 0) goto label; checked { Never(await Get(n + 1)); } Log(n);
    }
    [Coroutine] public static async Coro Run() { await Finally(true); await Finally(false); await Arrow(); await Alone(1); await Places(0); await Places(2); }
}
