public static partial class Program
{
    [Coroutine] public static async Coro Run() { int[]? a = { 1, 2 }; await Step("x"); Log(a.Length); }
}
