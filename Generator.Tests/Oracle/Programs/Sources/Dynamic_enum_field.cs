//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.W += await Get(2); }
}
