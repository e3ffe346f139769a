public static partial class Program
{
    struct M { public M2 In; } struct M2 { public int B; public int Inc() => ++B; }
    [Coroutine] public static async Coro Run() { foreach (var m in new M[1]) { Action a = () => { m.In.Inc(); Log(m.In.B); }; a(); await Step("l"); a(); } using (var w = new Dd()) { w.In.Inc(); await Step("q"); Log(w.In.B); } foreach (var (k, _) in new[] { (new M(), 1) }) { k.In.Inc(); await Step("q"); Log(k.In.B); } }
    struct Dd : IDisposable { public M2 In; public void Dispose() { } }
}
