//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] static async IAsyncEnumerable<int> It() { await Step("y"); yield return Hlp.Add(1); }
    [Coroutine] public static async Coro Run() { await foreach (var x in It()) Log(x); }
}
