using System.Runtime.CompilerServices;
[InlineArray(3)] struct Buf { int e; }
public static partial class Program
{
    [Coroutine] public static async Coro Run()
    {
        Buf b = default; foreach (ref var x in b) { x += 10; } foreach (ref var x in b) { x += 10; await Step("s"); } Log(b[0] + b[1] + b[2]);
        foreach (ref readonly int x in b) { Log(x); await Step("t"); }
    }
}
