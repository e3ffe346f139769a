//! iter machines
public static partial class Program
{
    struct M : IDisposable { public M2 In; public readonly void Dispose() { Log("d"); } public static M operator ++(M m) => m; } struct M2 { public int B; public int G { get => ++B; } public int this[int i] { get => ++B; } public IEnumerator<int> GetEnumerator() { B++; return Enumerable.Range(B, 1).GetEnumerator(); } public override int GetHashCode() => ++B; public void Deconstruct(out int a, out int b) { a = ++B; b = B; } public readonly int R => B; public static implicit operator int(M2 m) => m.B; public event Action E { add { B += 10; } remove { } } public M3 D; public bool Eq { get { B++; return true; } } [Coroutine] public async Coro<int> Co() { B++; await Step("co"); return B; } }
    struct M3 { public int C; public int Inc() => ++C; }
    class Cl { public M2 In; }
    [Coroutine] static async Coro One(IEnumerable<M> s) { foreach (var m in s) { Log(m.In.G); await Step("a"); Log(m.In.R); Log(m.In[0]); Log(m.In.R); foreach (var z in m.In) { Log(z); await Step("z"); } Log(m.In.R); Log(m.In.GetHashCode()); Log(m.In.R); var (a, b) = m.In; Log(m.In.R); m.In.D.Inc(); Log(m.In.D.C); Log(m.In.D.Inc() + await Get(m.In.D.Inc())); Log(m.In is { Eq: true }); Log(m.In.R); Log(await m.In.Co()); Log(m.In.R); } }
    [Coroutine] static async Coro Two(IEnumerable<Cl> s) { foreach (var m in s) { Log(m.In.G); await Step("a"); Log(m.In.R); } foreach (var (k, v) in s.Select(c => (c, new M()))) { Log(v.In.G); await Step("b"); Log(v.In.R); } foreach (var t in s.Select(c => (c, m: new M()))) { Log(t.m.In.G); await Step("b"); Log(t.m.In.R); } }
    [Coroutine] static async Coro Three<T>(IEnumerable<T> s, Func<T, int> f) where T : struct { foreach (var m in s) { Log(m.GetHashCode() == m.GetHashCode()); await Step("g"); Log(f(m)); } foreach (var m in s.Select(x => new H<T> { V = x })) { m.V.GetHashCode(); await Step("h"); Log(f(m.V)); } }
    struct H<T> { public T V; }
    [Coroutine] public static async Coro Run() { await One([new M()]); await Two([new Cl()]); await Three([new M2()], m => m.B); }
}
