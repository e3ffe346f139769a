public static partial class Program
{
    [Coroutine] public static async Coro Run() { int[]?[] a = { null, new[] { 1 } }; await Step("x"); Log(a.Length); }
}
