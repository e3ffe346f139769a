public class Inner { public int F; }
public class Cl
{
    public string this[object h, [CallerArgumentExpression(nameof(h))] string e = "", [CallerLineNumber] int l = 0] { set => Log("ix" + h + e + l + value); }
    public Inner this[int a, int b, [CallerArgumentExpression(nameof(b))] string e = ""] { get { Log(a + b + e); return new Inner(); } }
}
public static partial class Program
{
    static int k = 3;
    [Coroutine] public static async Coro Run()
    {
        _ = new Cl { ["" + 1] = await Get("v"), [await Get("w")] = "x", [h: k + 1] = await Get("y"), [k, k * 2] = { F = await Get(1) }, [b: k, a: await Get(2)] = { F = 2 } };
    }
}
