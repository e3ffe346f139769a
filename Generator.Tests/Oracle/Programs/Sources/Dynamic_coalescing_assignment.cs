//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.I ??= await Get(1); d.N ??= await Get((byte)1); }
}
