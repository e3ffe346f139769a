public partial class S(string log) { [Coroutine] public async Coro R() { Action<string> a = Info; a("q"); await Coro.Yield(); a("z"); void Info(string m) => Log(log + m); } }
public static partial class Program {  [Coroutine] public static async Coro Run() { await new S("L:").R(); } }
