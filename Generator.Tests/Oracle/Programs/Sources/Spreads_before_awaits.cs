public static partial class Program
{
    class Adding : List<int> { public new void Add(int x) { Log("add" + x); base.Add(x); } }
    [CollectionBuilder(typeof(Builder), "Make")] public class Built<T> : List<T> { }
    public static class Builder { public static Built<T> Make<T>(ReadOnlySpan<T> s) { Log("make" + s.Length); var r = new Built<T>(); foreach (var x in s) r.Add(x); return r; } }
    static IEnumerable<int> Lazy(int n = 8) { Log("lazy"); yield return n; Log("lazy end"); }
    static List<int> shared = new() { 1, 2 };
    static int Count(params IEnumerable<int> c) => c.Count();
    static T Filled<T>(T ignored) where T : ICollection<int>, new() => new();
    [Coroutine] static async Coro<int> Change(int x) { await Step("change"); shared.Add(x); return x; }
    [Coroutine] static async Coro<T> Open<T>() where T : List<int>, new() { T t = [.. shared, await Change(9), .. shared]; return t; }

    [Coroutine]
    public static async Coro Run()
    {
        int[] s = [1, 2];
        int[] behind = [.. s, (s[0] = 9) + await Get(0)];
        Log(string.Join(",", behind));
        int[] known = [.. shared, await Change(3)];
        List<int> list = [.. shared, await Change(4), .. s, await Change(5)];
        Log(known.Length + " " + list.Count);
        int[] between = [.. shared, await Change(6), .. shared];
        Log(between.Length);
        List<long> lazy = [1, .. Lazy(), await Get(3), .. Lazy(4), await Get(5), 6];
        Log(string.Join(",", lazy));
        int[] array = [.. Lazy(), await Get(3)];
        IEnumerable<object> objects = [.. Lazy(), await Get("o")];
        Log(array.Length + objects.Count());
        Log(Count([.. Lazy(), await Get(3)]));
        Built<int> built = [.. Lazy(), await Get(3), 4];
        Adding adding = [.. shared, await Change(7), .. shared];
        Adding plain = [5, await Get(6), 7];
        Log(built.Count + " " + adding.Count + " " + plain.Count);
        Log((await Open<List<int>>()).Count);
        int[][] nested = [[1, .. Lazy()], .. new int[][] { [2] }, [await Get(3), .. Lazy()]];
        Log(nested.Sum(each => each.Length));
    }
}
