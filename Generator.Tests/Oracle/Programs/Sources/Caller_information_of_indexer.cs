//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { var i = new Ix(); Log(i[await Get(1)]); i[2] = await Get("v"); i[3] += await Get("w"); await Coro.Yield(); Log(i[5]); }
}
