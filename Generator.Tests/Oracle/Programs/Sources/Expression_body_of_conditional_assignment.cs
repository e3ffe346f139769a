//! with=Expression_bodies csharp14
public static partial class Program
{
    [Coroutine] static async Coro M() => G()!.N?.F = await Get(2);
}
