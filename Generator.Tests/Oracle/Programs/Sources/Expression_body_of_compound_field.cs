//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => f += await Get(2);
}
