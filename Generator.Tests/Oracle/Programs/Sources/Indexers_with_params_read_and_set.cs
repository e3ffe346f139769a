public class Grid { public int this[int a, params int[] rest] { get { Log("get " + a + rest.Length); return 1; } set { Log("set " + a + rest.Length + value); } } public string? this[string a, params object[] rest] { get { Log("text " + a + rest.Length); return null; } set { Log("set " + a + rest.Length + value); } } }
public static partial class Program
{
    private static int F(int i) { Log("F" + i); return i; }
    [Coroutine] public static async Coro Run()
    {
        Grid g = new(); g[F(1), F(2)] += await Get(1); g[F(1), await Get(2)]++; g[await Get(1), F(2), F(3)] += F(5); Log(g[F(1), F(2), F(3)] + await Get(4)); g[F(1), F(2), F(3)] = await Get(5); g[F(1), F(2), await Get(3)] = F(6);
        Log(g[F(1), [F(2), F(3)]] += await Get(1)); g[F(1)] += await Get(1); g["a" + F(1), F(2), F(3)] ??= await Get("x"); (g[F(1), F(2)], g[F(3), await Get(4), F(5)]) = (F(6), await Get(7)); Log(g[a: F(1), rest: [F(2)]]-- + await Get(1)); Log(--g[F(1), F(2), await Get(3), F(4)]);
    }
}
