//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { var o = new Ix { [3] = "w", V = await Get("x") }; await Coro.Yield(); var p = new Ix { [4] = "e" }; }
}
