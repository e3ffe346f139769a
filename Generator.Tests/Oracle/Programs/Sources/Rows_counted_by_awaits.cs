public static partial class Program
{
    static int Ix(int i) { Log("ix" + i); return i; }
    static int[][] j = { new[] { 3 }, new[] { 4 } }; [Coroutine] static async Coro<int> G1() { await Step("G"); j[0] = new int[1]; j[1] = new int[1]; return 1; }

    [Coroutine] static async Coro G()
    {
        j[^await Get(1)][0] += await G1();
        Log(j[1][0]);
        j[1] = new[] { 5 };
        j[await Get(^1)][Ix(0)] += await G1();
        Log(j[1][0]);
        j[1] = new[] { 5 };
        (j[^await Get(1)][0], _) = (await G1(), 1);
        Log(j[1][0]);
        j[^Ix(1)][0] += await G1();
        Log(j[1][0]);
        j[^await Get(2)][^await Get(1)] -= await G1();
        Log(j[0][0]);
    }

    [Coroutine]
    public static async Coro Run()
    {
        await G();
    }
}
