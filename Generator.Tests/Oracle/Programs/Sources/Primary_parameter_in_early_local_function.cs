public partial class S(string log) { [Coroutine] public async Coro R() { void Info(string m) => Log(log + m); Info("a"); await Coro.Yield(); foreach (var x in new[] { 1 }) { Info("b" + x); await Step("s"); } } }
public static partial class Program {  [Coroutine] public static async Coro Run() { await new S("L:").R(); } }
