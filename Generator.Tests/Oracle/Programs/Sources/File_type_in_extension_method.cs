//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log("abc".Xt()); await Step("x"); }
}
