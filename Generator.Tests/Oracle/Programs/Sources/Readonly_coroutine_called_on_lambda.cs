//! machines
public  partial struct Sp { public readonly int V; public Sp(int v) { V = v; } [Coroutine] public readonly async Coro<int> R(int x = 2) { await Coro.Yield(); return V + x; } }
public static partial class Program { static Sp s_f = new(3); static readonly Sp s_r = new(4); static Coro<int> P() { var s = new Sp(1); Func<Coro<int>> f = () => s.R(); return f(); } [Coroutine] public static async Coro Run() { Log(await P()); } }
