public static partial class Program
{
    [Coroutine] public static async Coro Run() { for (int[]? a = { 1, 2 }; a is not null; a = null) await Step("x"); }
}
