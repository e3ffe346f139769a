Coro.Run(P.Run());
static partial class P { [Coroutine] public static async Coro Run() { object o = null ?? await S(); Console.WriteLine(o); } [Coroutine] static async Coro<string> S() { await Coro.Yield(); return "s"; } }
