//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { d.B += await Get<byte>(2); }
}
