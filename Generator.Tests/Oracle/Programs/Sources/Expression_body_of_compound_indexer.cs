//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => G()[1] += await Get(2);
}
