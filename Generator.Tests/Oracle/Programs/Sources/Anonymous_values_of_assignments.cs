public static partial class Program
{
    static string Kind<T>(T t) => typeof(T) == typeof(object) ? "object" : "anonymous";
    [Coroutine] public static async Coro Run() { var a = new { n = 1 }; await Step("s"); Log(a.n); Log(Kind(a = new { n = 3 })); await Step("t"); Log(a.n); }
}
