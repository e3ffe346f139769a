//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { using (new RD()) Log("in"); await Coro.Yield(); using var r = new RD(); }
}
