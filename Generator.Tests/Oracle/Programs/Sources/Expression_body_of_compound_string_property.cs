//! with=Expression_bodies
public static partial class Program
{
    [Coroutine] static async Coro M() => G().T += await Get("x");
}
