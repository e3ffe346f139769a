//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] public static async Coro Run() { await Step("x"); int L() => Hlp.Add(1); Log(L()); }
}
