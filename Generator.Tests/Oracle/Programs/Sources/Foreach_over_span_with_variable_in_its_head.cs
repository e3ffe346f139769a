public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        foreach (var x in (await Get(new[] { 1, 8 is var y ? y : 0 })).AsSpan()) Log(x);
        foreach (var x in (await Get(new[] { 1, 8 is var z ? z : 0 })).AsSpan()) { if (x > 1) { Log(x + z); return; } }
    }
}
