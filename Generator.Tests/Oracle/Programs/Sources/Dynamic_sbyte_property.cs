//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.P *= (sbyte)await Get(2); }
}
