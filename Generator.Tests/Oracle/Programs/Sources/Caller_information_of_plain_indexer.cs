//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); Log(new Ix()[1]); new Ix()[2] = "q"; }
}
