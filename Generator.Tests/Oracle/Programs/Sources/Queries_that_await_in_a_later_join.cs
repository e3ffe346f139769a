//! expects fallback: a query with an await in a join, behind clauses whose methods may run at once
public static partial class Program
{
    class Qy<T> { public string N; public T V; public Qy(string n, T v) { N = n; V = v; Log("Qy " + n); }
      public Qy<R> Select<R>(Func<T, R> f) { Log(N + ".Select"); return new("s" + N, f(V)); }
      public Qy<T> Where(Func<T, bool> f) { Log(N + ".Where"); return f(V) ? this : new("w" + N, V); }
      public Qy<R> Join<U, K, R>(Qy<U> o, Func<T, K> a, Func<U, K> b, Func<T, U, R> c) { Log(N + ".Join " + o.N); return new("j" + N, c(V, o.V)); }
      public Qy<R> GroupJoin<U, K, R>(Qy<U> o, Func<T, K> a, Func<U, K> b, Func<T, Qy<U>, R> c) { Log(N + ".GroupJoin " + o.N); return new("gj" + N, c(V, o)); }
      public Qy<R> SelectMany<U, R>(Func<T, Qy<U>> f, Func<T, U, R> g) { Log(N + ".SelectMany"); return new("sm" + N, g(V, f(V).V)); }
      public Qy<T> OrderBy<K>(Func<T, K> f) { Log(N + ".OrderBy"); return this; } public Qy<T> ThenByDescending<K>(Func<T, K> f) { Log(N + ".ThenBy"); return this; }
      public Qy<T> Cast<U>() { Log(N + ".Cast"); return this; }
      public Qy<(K, T)> GroupBy<K>(Func<T, K> f) { Log(N + ".GroupBy"); return new("g" + N, (f(V), V)); } }
    static Qy<int> S(string n, int v) { Log("S " + n); return new(n, v); }
    static bool P(int x) { Log("P" + x); return x > 1; }
    [Coroutine] static async Coro<Qy<int>> A(string n, int v) { await Step("A" + n); return new(n, v); }
    [Coroutine] public static async Coro Run()
    {
Log((from a in S("a", 1) join b in await A("b", 2) on a equals b join c in await A("c", 3) on b equals c select a + b).V);
    }
}
