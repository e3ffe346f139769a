//! machines
using System.Diagnostics.CodeAnalysis;
public static partial class Program
{
    struct Big { public int A, B; public int[] Arr; public int Inc() => ++A; }
    class RE { Big[] a = { new() { A = 1, Arr = [1] }, new() { A = 2, Arr = [2] } }; int i = -1; public ref Big Current { get { Log("cur"); return ref a[i]; } } public bool MoveNext() => ++i < a.Length; public RE GetEnumerator() => this; public string All => string.Join(",", a.Select(x => x.A + x.B * 100)); }
    class ARE { Big[] a = { new() { A = 1, Arr = [1] }, new() { A = 2, Arr = [2] } }; int i = -1; public ref readonly Big Current { get { Log("cur"); return ref a[i]; } } public ValueTask<bool> MoveNextAsync() => new(++i < a.Length); public ARE GetAsyncEnumerator() => this; public string All => string.Join(",", a.Select(x => x.A + x.B * 100)); }
    class ARW { Big[] a = { new() { A = 1, Arr = [1] }, new() { A = 2, Arr = [2] } }; int i = -1; public ref Big Current { get { Log("cur"); return ref a[i]; } } public ValueTask<bool> MoveNextAsync() => new(++i < a.Length); public ARW GetAsyncEnumerator() => this; public string All => string.Join(",", a.Select(x => x.A + x.B * 100)); }
    static void Mod(ref Big b) { b.B = b.A + 5; }
    static int Rd(in Big b) => b.A;
    [Coroutine] public static async Coro Run()
    {
        var r = new RE(); foreach (ref var x in r) { x.A += 10; Mod(ref x); x.Inc(); await Step("s"); } Log(r.All);
        r = new RE(); foreach (ref readonly var x in r) { Log(Rd(in x)); Log(x.Inc()); await Step("s"); } Log(r.All);
        r = new RE(); foreach (var x in r) { Log(x.A); await Step("s"); Log(x.A); } Log(r.All);
        var q = new ARE(); await foreach (ref readonly var x in q) { Log(Rd(in x)); Log(x.Inc()); Log(x.A); await Step("s"); } Log(q.All);
        var w = new ARW(); await foreach (ref var x in w) { x.A += 10; Mod(ref x); x.Inc(); await Step("s"); } Log(w.All);
        w = new ARW(); await foreach (ref readonly var x in w) { Log(x.Inc()); } Log(w.All);
        w = new ARW(); await foreach (ref var x in w) { ref var y = ref x; y.B = 7; x = new Big { A = y.B }; if (x.A == 7) continue; await Step("never"); } Log(w.All);
        foreach (ref var x in new Big[2].AsSpan()) { x.A = 3; }
        var arr = new Big[2]; foreach (ref var x in arr.AsSpan()) { x.A = 3; x.Inc(); } Log(arr[1].A); await Step("e");
    }
}
