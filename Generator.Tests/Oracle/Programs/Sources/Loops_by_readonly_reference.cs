public static partial class Program
{
    class RE { int[] a = { 1, 2, 3 }; int i = -1; public ref int Current => ref a[i]; public bool MoveNext() => ++i < a.Length; public RE GetEnumerator() => this; public string All => string.Join(",", a); }
    [Coroutine] public static async Coro Run()
    {
        var r = new RE(); foreach (ref var x in r) { x += 10; await Step("s"); } Log(r.All);
    }
}
