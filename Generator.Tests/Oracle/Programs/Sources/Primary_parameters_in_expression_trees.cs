using System.Linq.Expressions;
public partial class Me(int prim) { [Coroutine] public async Coro M() { Expression<Func<int>> e5 = () => prim; await Step("x"); Log(e5.Compile()()); } }
public static partial class Program { [Coroutine] public static async Coro Run() { await new Me(7).M(); } }
