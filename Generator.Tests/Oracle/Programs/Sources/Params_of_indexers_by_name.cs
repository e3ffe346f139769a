public static partial class Program
{
    static int Ix(int i) { Log("ix" + i); return i; }
    class K { public int this[int a, int b = 1, params int[] c] { get { Log("get" + c.Length); return a; } set => Log(c.Length); } }

    [Coroutine] static async Coro I()
    {
        var k = new K();
        k[Ix(1), c: Ix(2)] += await Get(3);
        k[Ix(1), c: await Get(2)]++;
        k[Ix(1), Ix(2), Ix(3), Ix(4)] += await Get(3);
        k[Ix(1), b: Ix(3), c: Ix(2)] += await Get(3);
        k[a: Ix(1), b: Ix(3), c: Ix(2)] += await Get(3);
        k[Ix(1), c: new[] { Ix(2) }] += await Get(3);
        (k[Ix(1), c: Ix(2)], _) = (await Get(2), 1);
        k[c: Ix(2), a: Ix(1)] += await Get(3);
        k[Ix(1)] += await Get(3);
        k[Ix(1), Ix(2)] += await Get(3);
    }

    [Coroutine]
    public static async Coro Run()
    {
        await I();
    }
}
