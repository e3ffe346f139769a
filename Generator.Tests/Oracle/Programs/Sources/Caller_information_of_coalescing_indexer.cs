//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); new Ix()["k"] ??= "a"; new Ix()["k"] ??= await Get("b"); Log(new Ix()?[7]); Ix? n = await Get(new Ix()); n?.Who().Thrower(); Log(n?[8]); }
}
