//! with=File_types expects fallback: file
public static partial class Program
{
    [Coroutine] public static async Coro Run() { foreach (var x in Fac.Many()) { await Step("x"); Log(x.A); } }
}
