//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => arr[await Get(1)]++;
}
