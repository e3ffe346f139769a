// A yield within a lock in an async iterator: C# allows it with a warning (CS9230).
Coro.Run(P.Run());

static partial class P
{
    static readonly object s_gate = new();

    [Coroutine]
    public static async IAsyncEnumerable<int> Items()
    {
        await Coro.Yield();
        lock (s_gate) { yield return 1; yield return 2; }
    }

    [Coroutine]
    public static async Coro Run()
    {
        await foreach (var item in Items()) Console.WriteLine(item);
    }
}
