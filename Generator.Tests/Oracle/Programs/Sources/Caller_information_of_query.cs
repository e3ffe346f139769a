//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); _ = from x in await Get(new Q()) where x > 1 select x + 1; }
}
