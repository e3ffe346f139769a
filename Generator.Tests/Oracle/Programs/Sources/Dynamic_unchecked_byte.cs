//! with=Dynamic_targets
public static partial class Program
{
    [Coroutine] static async Coro M() { unchecked { d.B += await Get((byte)100); } }
}
