public interface II { void Inc(int i); int V { get; set; } }
public struct Si : II { int _v; public void Inc(int i) => _v += i; public int V { get => _v; set => _v = value; } }
public class Ci : II { int _v; public void Inc(int i) => _v += i; public int V { get => _v; set => _v = value; } }
public struct Many
{
    public Pair F;
    public Action? N;
    public int P { get => F.X; set => F.X = value; }
    public int this[int i] { get => F.Y; set => F.Y = value + i; }
    public event Action? E { add => N += value; remove => N -= value; }
    public void M(int i) => F.X += i;
    public override string ToString() => F + "" + (N is null);
}
public class Node { public Pair Pair; public static Pair Static; }
public partial class Primary(Pair p) { public Pair G; [Coroutine] public async Coro M() { p!.X = await Get(4); p!.Bump(); Log(p); this!.G!.Y = await Get(2); Log(G); } }
public partial struct Host { public Pair F; [Coroutine] public async Coro<Pair> M() { F!.X = await Get(4); this!.F!.Y = await Get(5); return F; } }
public static class Ex { public static void Add2(ref this Pair p, int x) { p.X += x; } }
public static partial class Program
{
    [Coroutine] static async Coro A() { Pair p = default; p!.Y = await Get(3); (p!).X += await Get(4); p!.Add2(await Get(5)); Log(p); (p!.X, p!.Y) = (await Get(3), 1); Log(p); }
    [Coroutine] static async Coro B() { var a = new Pair[2]; a[1]!.X = await Get(3); a[await Get(1)]!.X += await Get(4); a![1].Y = await Get(2); a[await Get(0)]!.Bump(); Log(a[0] + "" + a[1]); }
    [Coroutine] static async Coro C() { var n = new Node(); n!.Pair!.X = await Get(3); n.Pair!.Y += await Get(4); Node.Static!.X = await Get(5); Log(n.Pair + "" + Node.Static); }
    [Coroutine] static async Coro D() { Many t = default; t!.P = await Get(3); t!.P += await Get(4); t![await Get(1)] = await Get(6); t![2] += await Get(5); t!.M(await Get(7)); t!.E += await Get<Action>(() => { }); Log(t); }
    [Coroutine] static async Coro E<T>(T? t) where T : II { t!.Inc(await Get(1)); t!.V += await Get(2); t!.V = t!.V + await Get(3); Log(t!.V); }
    [Coroutine] static async Coro F() { await new Primary(new Pair(1, 2)).M(); Host h = new(); Log(await h.M()); }
    [Coroutine] public static async Coro Run() { await A(); await B(); await C(); await D(); await E(new Si()); await E(new Ci()); await F(); }
}
