//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { ab[1] += await Get<dynamic>(2); }
}
