//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { foreach (var x in new Seq()) Log(x); await Coro.Yield(); }
}
