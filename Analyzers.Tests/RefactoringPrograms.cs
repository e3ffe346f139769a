namespace CoroGen.Analyzers.Tests;

/// <summary>Programs that refactorings have something to do in, with more of the language than anybody uses at once.</summary>
internal static class RefactoringPrograms
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Tasks in every place"] = """
            using System.Linq;
            class W
            {
                async Task<int> F(int n = 0) { await Task.Delay(n); return n; }
                Func<Task<int>> P => () => F(1);
                async Task G()
                {
                    var t = F();
                    try { await t.ConfigureAwait(false); } catch when (t.IsFaulted) { }
                    Task<int> u = F(2);
                    await (n > 0 ? F(3) : Task.FromResult(1));
                    using var x = (await Task.WhenAny(F(), u));
                    List<Task> all = [F(1), F(2)];
                    await Task.WhenAll(all);
                    switch (await F())
                    {
                        case 1: F().Wait(); break;
                        default: n = F(4).Result.CompareTo(3); break;
                    }
                }
                int n;
                int M = 3;
                W() { n = F(M).GetAwaiter().GetResult(); }
                int Q { get => F(1).Result; }
            }
            """,

        ["Extension methods"] = """
            static class E
            {
                public static async Task<T> Then<T>(this Task<T> t, Func<T, Task<T>> f)
                {
                    var v = await t.ConfigureAwait(false);
                    return await f(v).ConfigureAwait(false);
                }
                public static async Task Use()
                {
                    await Task.FromResult(1).Then(async x => { await Task.Yield(); return x; });
                    await Task.FromResult(1).Then(Id).ConfigureAwait(true);
                }
                static async Task<int> Id(int n) { await Task.Yield(); return n; }
            }
            """,

        ["Value tasks"] = """
            class W
            {
                async ValueTask<int> F() { await Task.Yield(); return 1; }
                async Task G()
                {
                    await F().AsTask();
                    await Task.WhenAll(F().AsTask(), F().AsTask());
                    var t = F();
                    int n = await t;
                    var u = F().AsTask();
                    await u;
                }
                ValueTask<int> H() => F();
                async Task L()
                {
                    async Task Local() => await F();
                    await Local();
                    Action a = async () => await F();
                    Func<Task> f = async () => { await F(); };
                    await f();
                    await Task.Run(async () => { await F(); return 1; });
                    await Task.Run(() => F().AsTask());
                }
            }
            """,

        ["Generic types within types"] = """
            partial class W<T> where T : class
            {
                protected internal async Task<T?> F<U>(U u) where U : notnull
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                    return null;
                }
                public async Task<(T? A, int B)> G(CancellationToken token = default) { T? t = await F(1) ?? await this.F(""); return (t, 1); }
                internal class N
                {
                    async Task X(W<string> w) => await w.G();
                    record R { async Task Y(N n, W<R> w) { await n.X(new()); _ = await w.F(2); } }
                }
            }
            """,

        ["Durations and iterators"] = """
            using System.Runtime.CompilerServices;
            class W
            {
                async Task F()
                {
                    await Task.Delay(await G());
                    await Task.Delay((int)TimeSpan.FromSeconds(1).TotalMilliseconds);
                    await Task.Delay(-1 + 2);
                    await Task.Delay(5 * 1000);
                }
                async Task<int> G()
                {
                    await using var d = new D();
                    await foreach (var x in I().WithCancellation(default).ConfigureAwait(false)) { }
                    return 1;
                }
                async IAsyncEnumerable<int> I([EnumeratorCancellation] CancellationToken t = default) { await Task.Delay(1, t); yield return await G(); }
                class D : IAsyncDisposable { public async ValueTask DisposeAsync() => await Task.Yield(); }
            }
            """,

        ["Threads and events"] = """
            class W
            {
                public event Func<Task>? Happened;
                async Task F() { Happened?.Invoke(); await Task.Yield(); }
                async void H(object? s, EventArgs e) => await F();
                void S()
                {
                    Happened += async () => await F();
                    new Thread(() => F().Wait()).Start();
                    ThreadPool.QueueUserWorkItem(async _ => await F());
                }
                async Task G(bool b)
                {
                    if (b) F();
                    else _ = F();
                    while (b) await F();
                    do await F(); while (b);
                    for (F(); b; F()) { }
                    lock (this) { }
                }
            }
            """,

        ["Arrays of results"] = """
            using T = System.Threading.Tasks.Task;
            class W
            {
                async T F() => await T.Delay(5);
                async System.Threading.Tasks.Task<int> G()
                {
                    await F();
                    await T.WhenAll(G(), G());
                    return (await T.WhenAll(G(), G(), G()))[0];
                }
                async Task<int[]> H() => await Task.WhenAll(G(), Task.FromResult(2));
                async Task<int> J()
                {
                    var r = await Task.WhenAll(G(), G()).ConfigureAwait(false);
                    foreach (var x in await Task.WhenAll(G(), G())) { }
                    return r.Length;
                }
            }
            """,

        ["Iterators of Unity"] = """
            using System.Collections;
            class WaitForSeconds(float s) { float S => s; }
            class B
            {
                protected object StartCoroutine(IEnumerator e) => e;
                protected object? StartCoroutine(string e) => e;
            }
            class W : B
            {
                float t;
                IEnumerator A(float? x)
                {
                    foreach (var i in new[] { 1, 2 })
                    {
                        yield return new WaitForSeconds(t);
                        if (i == 2) { yield break; } else yield return null;
                    }
                    switch (t)
                    {
                        case 1: yield return C(b: 1, a: 2); break;
                        default: StartCoroutine(C(1, 2)); break;
                    }
                    using (new D()) yield return default;
                    Action f = () => StartCoroutine(C(1, 2));
                    IEnumerable<int> Local() { yield return 1; }
                }
                IEnumerator C(int a, int b) { while (true) yield return A(null); }
                IEnumerator G<T>() where T : new() { var t = new T(); yield return this.A(1); }
                static IEnumerator S(W w)
                {
                    yield return w.StartCoroutine(w.A(2));
                    yield return new WaitForSeconds(1e3f);
                    yield return new WaitForSeconds(2 * .5f);
                }
                class D : IDisposable { public void Dispose() { } }
            }
            """,

        ["Awaits in a row"] = """
            partial class W
            {
                [Coroutine] async Coro<int> A(params int[] n) { await Coro.Yield(); return 1; }
                [Coroutine] async Coro<T> B<T>(T t) { await Coro.Yield(); return t; }
                [Coroutine] async Coro C(int? n)
                {
                    var x = await A(1, 2);
                    dynamic y = await B<object>(1);
                    var (p, q) = (1, 2);
                    (int, string) z = await B((1, ""));
                    Func<int, Coro<int>> f = k => A(k);
                    int[] w = await B(new[] { p, q });
                    var v = await f(p);
                    await f(q);
                    try { await C(null); await C(p); } finally { await C(1); await C(2); }
                    for (;;) { await C(v); await C(3); break; }
                    foreach (var k in w) await C(k);
                    Func<Coro> g = async () => { await C(1); await C(2); };
                    await g();
                    await g();
                    var l = await B<Func<int>>(() => p);
                    var m = await B<Func<int>>(() => { p++; return 1; });
                    var o = await B(p);
                    await B<object>(null!);
                }
            }
            """,
    };
}
