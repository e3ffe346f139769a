//! with=More_caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { await Coro.Yield(); Coll c = [1, 2, .. new[] { 3 }]; Log(string.Join("|", c.L)); Coll d = [1, await Get(2)]; Log(string.Join("|", d.L)); }
}
