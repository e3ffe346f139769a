public enum Color { Red, Green }
public static class Extensions
{
    public static int Inc(ref this int i) => i += 100;
    public static bool Flip(ref this bool b) => b = !b;
    public static int Next(ref this Color c) => (int)++c;
    public static int Grow(ref this decimal d) => (int)(d += 1);
    public static int Grow(ref this double d) => (int)(d += 1);
    public static int Grow(ref this nint n) => (int)(n += 1);
    public static int Later(ref this DateTime t) => (t = t.AddDays(1)).Day;
    public static int Set<T>(ref this T t, T other) where T : struct { t = other; return 1; }
    public static int Next(ref this int? n) { n = (n ?? 0) + 1; return n.Value; }
    public static int Read(in this int i) => i;
}
public static partial class Program
{
    [Coroutine] static async Coro<(int, int)> Parameter(int x) => (x, await Get(x.Inc()));
    [Coroutine] static async Coro<int> Three(int a, int b, int c) { await Step("three"); return a * 10000 + b * 100 + c; }

    [Coroutine]
    public static async Coro Run()
    {
        int x = 1;
        bool b = true;
        var color = Color.Red;
        decimal m = 1;
        double d = 1;
        nint n = 1;
        var t = new DateTime(2000, 1, 1);
        var t2 = t;
        int y = 3, z = 7, k = 9, p = 5;
        int? q = 5;
        Log((x, await Get(x.Inc())));
        Log((b, await Get(b.Flip())));
        Log((color, await Get(color.Next())));
        Log((m, await Get(m.Grow()), d, await Get(d.Grow()), n, await Get(n.Grow())));
        Log((t.Ticks, await Get(t.Later()), t.Ticks, t2.Ticks));
        Log((t2, await Get(t2.Later()), t2));
        Log(y + await Get(y.Set(50)) + y);
        Log((z, await Get((z).Inc())));
        Log((q, await Get(q.Next()), q));
        Log((k, await Get(k.Read()), k));
        Log(await Parameter(4));
        Log(await Three(p, p.Inc(), p));
        void Change() => x.Inc();
        Change();
        Log(x);
    }
}
