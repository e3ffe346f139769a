//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.U -= await Get(1); d.I += await Get(2L); }
}
