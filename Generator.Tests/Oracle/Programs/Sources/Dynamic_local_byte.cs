//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { dynamic b = (byte)5; b += await Get((byte)2); Log(b.GetType().Name); }
}
