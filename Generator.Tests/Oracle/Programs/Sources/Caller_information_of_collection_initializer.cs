//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { var c = new Coll { 1, await Get(2), 3 }; Log(string.Join("|", c.L)); }
}
