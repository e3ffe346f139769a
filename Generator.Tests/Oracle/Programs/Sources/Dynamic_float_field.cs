//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.F += await Get(2.5); }
}
