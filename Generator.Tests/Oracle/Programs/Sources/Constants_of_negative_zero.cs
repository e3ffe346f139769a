public static partial class Program
{
    const decimal Zero = -0.0m;
    static string Sign(decimal d = -0.000m) => decimal.GetBits(d)[3] + " " + d;
    [Coroutine]
    public static async Coro Run()
    {
        const decimal local = -0.00m, other = -1.50m, positive = 0.0m;
        const double real = -0.0;
        await Get(1);
        Func<string> captured = () => Sign(local) + 1 / real;
        Log(Sign(local) + Sign(Zero) + Sign(other) + Sign(positive) + Sign(-0m) + await Get(captured()));
        Log(Sign(await Get(-0.0m)) + Sign() + 1 / (double)local);
    }
}
