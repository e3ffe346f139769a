//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await using (new AD()) await Step("in"); await using var a = new AD(); }
}
