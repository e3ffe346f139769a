//! machines
public static partial class Program
{
    class Gen<E> where E : IEnumerator<int> { public required Func<E> F; public E GetEnumerator() => F(); }
    class GenA<E> where E : struct, IAsyncEnumerator<int> { public E GetAsyncEnumerator(CancellationToken c = default) => default; }
    struct AE : IAsyncEnumerator<int> { int i; public int Current => i; public ValueTask<bool> MoveNextAsync() => new(++i < 3); public ValueTask DisposeAsync() { Log("AE" + i); return default; } }
    [Coroutine] static async Coro M<E>(Gen<E> g) where E : IEnumerator<int> { foreach (var x in g) { Log(x); await Step("m"); } }
    [Coroutine] static async Coro MA<E>(GenA<E> g) where E : struct, IAsyncEnumerator<int> { await foreach (var x in g) { Log(x); await Step("ma"); } }
    [Coroutine] static async Coro IL<T>(T l) where T : IList<int> { foreach (var x in l) { Log(x); await Step("il"); } l[0] = await Get(4); l.Add(await Get(7)); Log(l.Count); l[0] += await Get(1); Log(l[0]); }
    [Coroutine] static async Coro Dict<D>(D d) where D : IDictionary<string, int>, new() { d["a"] = await Get(1); d["a"]++; foreach (var (k, v) in d) { Log(k + v); await Step("k"); } D e = new() { ["q"] = await Get(2) }; foreach (var kv in e) { Log(kv.Key); await Step("z"); } }
    struct SL : IList<int>, IAsyncEnumerable<int> { List<int>? l; List<int> L => l ??= new() { 1 }; public int this[int i] { get => L[i]; set => L[i] = value; } public int Count => L.Count; public bool IsReadOnly => false; public void Add(int x) => L.Add(x); public void Clear() { } public bool Contains(int x) => false; public void CopyTo(int[] a, int i) { } public IEnumerator<int> GetEnumerator() { return L.GetEnumerator(); } public int IndexOf(int x) => 0; public void Insert(int i, int x) { } public bool Remove(int x) => false; public void RemoveAt(int i) { } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken c) { l = [8, 9]; return L.ToAsyncEnumerable().GetAsyncEnumerator(); } }
    [Coroutine] static async Coro Both<T>(T t) where T : struct, IList<int>, IAsyncEnumerable<int> { await foreach (var x in t.WithCancellation(default)) Log(x); await foreach (var x in t) Log(x); Log(t.Count); }
    [Coroutine] public static async Coro Run() { await M(new Gen<List<int>.Enumerator> { F = new List<int> { 1, 2 }.GetEnumerator }); await M(new Gen<IEnumerator<int>> { F = () => Enumerable.Range(3, 2).GetEnumerator() }); await MA(new GenA<AE>()); await IL(new List<int> { 1, 2 }); await IL(new SL()); await Dict(new Dictionary<string, int>()); await Both(new SL()); }
}
