//! with=Caller_information
public static partial class Program
{
    [Coroutine] static async Coro M() { Log(Take($"a{1}b{await Get(2)}c")); }
}
