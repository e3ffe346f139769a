//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await foreach (var x in new ASeq()) await Step("x" + x); }
}
