public class Old { [Obsolete("e", true)] public Old(int v) { V = v; } public Old() {} public int V = 3; [Obsolete("e", true)] public int P { get; set; } [Obsolete("e", true)] public int M() => 1; [Obsolete("e", true)] public static implicit operator int(Old o) => 1; }
[Obsolete("e", true)] public class Dead { public int V = 1; }
[Obsolete("e", true)] public interface IDead { }
public partial class Z { [Obsolete("o")] [Coroutine] public static async Coro<int> F(int a) { int L(Dead x) => x.V; await Coro.Yield(); Func<int> f = () => new Dead().V + a; return f() + L(new Dead()); } }
#pragma warning disable
public static partial class Program { [Coroutine] public static async Coro Run() { Log(await Z.F(1)); } }
