//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { var c = new Coll { 1, 2 }; await Coro.Yield(); Log(string.Join("|", c.L)); Log(Take($"a{1}b")); }
}
