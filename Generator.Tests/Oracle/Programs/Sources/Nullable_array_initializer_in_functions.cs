public static partial class Program
{
    [Coroutine] public static async Coro Run() { static int[]? F() { int[]? a = { 1 }; return a; } int[]? z = F(); await Step("x"); int[]? w = z; Log(w!.Length); var g = () => { int[]? a = { 1 }; return a; }; Log(g().Length); }
}
