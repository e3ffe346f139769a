public static partial class Program
{
    [Coroutine] public static async Coro Run() { int?[]? a = { await Get(1), null }; Log(a.Length); }
}
