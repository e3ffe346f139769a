//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] static async Coro<int> P(int x) { await Coro.Yield(); return Hlp.Add(x); }
    [Coroutine] public static async Coro Run() { Log(await P(5)); }
}
