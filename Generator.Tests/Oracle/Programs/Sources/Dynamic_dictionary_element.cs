//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.M["k"] -= await Get(2); }
}
