public static partial class Program
{
    interface II { int Inc(); int V { get; set; } } struct S : II { int v; public int Inc() => ++v; public int V { get => v; set => v = value; } } struct W<T> { public T Q; }
    [Coroutine] static async Coro G<T>(T[] s) where T : II { foreach (var x in s) { Log(x.Inc()); Log(x.V); await Step("g"); Log(x.Inc()); Log(x.V); } foreach (var w in s.Select(q => new W<T> { Q = q })) { Log(w.Q.Inc()); Log(w.Q.V); await Step("w"); Log(w.Q.V); } foreach (var x in s) { Log(x.Inc()); Log(x.V); } }
    [Coroutine] static async Coro U<T>(T t) where T : II, IDisposable { using (var x = t) { Log(x.Inc()); await Step("u"); Log(x.V); } }
    struct D : II, IDisposable { S s; public S F; public int Inc() => s.Inc(); public int V { get => s.V; set => s.V = value; } public void Dispose() => Log("d" + s.V); }
    [Coroutine] public static async Coro Run() { await G(new S[1]); await U(new D()); S[] ss = new S[2]; foreach (var x in ss) { Log(x.Inc()); II i = x; i.Inc(); await Step("i"); Log(x.V + i.V); } using var d = new D(); Log(d.Inc()); await Step("d"); Log(d.V); }
}
