public static partial class Program
{
    [Coroutine] public static async Coro Run() { Span<int> t = stackalloc[] { await Get(1), 2, await Get(3) }; Log(t[0] + t[1] + t[2]); }
}
