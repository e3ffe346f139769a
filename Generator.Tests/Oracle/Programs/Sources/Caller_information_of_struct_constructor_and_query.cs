//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); Log(default(Op).M + new Op("").M + P() + P(xs: await Get(new[] { 1 }))); foreach (var x in from i in new[] { 1 } select i.Who()) Log(x); }
}
