//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.A[await Get(0)] += (byte)1; d.A[await Get(1)]++; }
}
