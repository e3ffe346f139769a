//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => _ = await Get(2);
}
