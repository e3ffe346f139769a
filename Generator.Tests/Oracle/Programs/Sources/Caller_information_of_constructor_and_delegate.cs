//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); Base b = new(await Get(1)); Base c = new(1); Dl d = (int i, string m = "lam") => m; Log(d(1)); Log(d(await Get(1))); }
}
