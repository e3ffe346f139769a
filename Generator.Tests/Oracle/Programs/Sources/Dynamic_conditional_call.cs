//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d?.A[0].ToString(await Get("x")); }
}
