//! iter
public partial class Pt { [Coroutine] internal static partial Coro<Dictionary<T, K>> It<T, K>(List<T> t, K k) where T : notnull; }
public partial class Pt { internal static async partial Coro<Dictionary<K, T>> It<K, T>(List<K> u, T k) where K : notnull { await Step("it"); return new() { [u[0]] = k }; } }
public partial class Pg<T> { [Coroutine] public partial IAsyncEnumerable<U> Q<U>(U u, T t); }
public partial class Pg<T> { public async partial IAsyncEnumerable<T1> Q<T1>(T1 u, T t) { yield return u; await Step("q"); } }
public static partial class Program
{
    [Coroutine] public static async Coro Run() { Log((await Pt.It(new List<string> { "q" }, 3)).Count); await foreach (var x in new Pg<string>().Q(3, "s")) Log(x); }
}
