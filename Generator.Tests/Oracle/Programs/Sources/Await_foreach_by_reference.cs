//! machines
public static partial class Program
{
    ref struct RE(int[] a) { int i = -1; readonly Span<int> s = a; public ref int Current => ref s[i]; public bool MoveNext() => ++i < s.Length; public RE GetEnumerator() => this; public void Dispose() => Log("re"); }
    struct SE(int[] a) { int i = -1; public ref readonly int Current => ref a[i]; public bool MoveNext() => ++i < a.Length; public readonly SE GetEnumerator() => this; }
    [Coroutine] public static async Coro Run() { int[] a = [1, 2, 3]; foreach (ref int x in new RE(a)) x *= 2; await Step("a"); foreach (var x in new RE(a)) { Log(x); if (x == 4) break; } foreach (ref readonly var x in new SE(a)) { Log(x); a[1] = 100; await Step("s"); } foreach (var x in new SE(a)) { a[2] = 7; Log(x); await Step("t"); Log(x); } foreach (ref readonly var x in new SE(a)) { a[0]++; Log(x); Func<int> f = () => a[0]; ref readonly var y = ref x; Log(y + f()); if (x > 5) { await Step("u"); continue; } Log(x); } }
}
