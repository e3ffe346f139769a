//! with=Handler_that_reads_its_source machines expects fallback: an interpolated string in a lambda, a local function or a finally whose handler reads how it is written
public static partial class Program
{
    static string Take(Han h) => h.End();
    [Coroutine] static async Coro M1() { Func<Coro<string>> make = async () => Take($"{await Get(1)}x"); Log(await make()); }
    [Coroutine] static async Coro M2() { async Coro<string> Make() => Take($"{await Get(1)}x"); Log(await Make()); }
    [Coroutine] static async Coro M3() { var x = await Get(2); Func<string> make = () => Take($"{x}x"); Log(make()); }
    [Coroutine] static async Coro M4()
    {
        var x = await Get(4);
        try { try { await Get(5); throw new InvalidOperationException(); } finally { Log(Take($"{x}y")); } }
        catch (Exception) when (Seen()) { Log("caught"); }
    }
    static bool Seen() { Log("filter"); return true; }
    [Coroutine] public static async Coro Run() { await M1(); await M2(); await M3(); await M4(); await Get(3); }
}
