public static partial class Program
{
    [Coroutine] public static async Coro Run() { await Step("x"); int[]? a = { 1, 2 }; Log(a.Length); }
}
