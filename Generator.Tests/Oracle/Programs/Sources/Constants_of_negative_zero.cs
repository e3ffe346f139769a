public static partial class Program
{
    const decimal Zero = -0.0m;
    static string Sign(decimal d = -0.000m) => decimal.GetBits(d)[3] + " " + d;
    [Coroutine] static async Coro<string> Awaited(decimal d = -0.0m, decimal? n = -0.00m) { await Get(1); return Sign(d) + Sign(n!.Value); }
    [Coroutine]
    public static async Coro Run()
    {
        const decimal local = -0.00m, other = -1.50m, positive = 0.0m;
        const double real = -0.0;
        await Get(1);
        Func<string> captured = () => Sign(local) + 1 / real;
        Log(Sign(local) + Sign(Zero) + Sign(other) + Sign(positive) + Sign(-0m) + await Get(captured()));
        static string Local(decimal d = local) => Sign(d);
        Log(await Awaited() + await Awaited(await Get(1m)) + Local());
        Log(Sign(await Get(-0.0m)) + Sign() + 1 / (double)local);
    }
}
