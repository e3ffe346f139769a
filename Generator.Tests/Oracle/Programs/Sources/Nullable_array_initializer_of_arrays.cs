public static partial class Program
{
    [Coroutine] public static async Coro Run() { int[][]? a = { new[] { 1 }, new[] { await Get(2) } }; Log(a[1][0]); int[][,]? b = { new int[1, 1] }; await Step("x"); Log(b.Length); }
}
