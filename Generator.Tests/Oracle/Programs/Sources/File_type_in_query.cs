//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] public static async Coro Run() { var q = from s in new[] { "a" } select s.Xt(); await Step("x"); Log(q.Sum()); }
}
