public static partial class Program
{
    static T Id<T>(T t) => t;
    [Coroutine] public static async Coro Run() { var a = new { n = 1 }; await Step("s"); Log(a.n); Log(Id(a = new { n = 3 }).n); await Step("t"); Log(a.n); }
}
