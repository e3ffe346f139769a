//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => s.N = new H { F = await Get(2) };
}
