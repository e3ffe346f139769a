//! expects fallback: changed in place beside an await
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await new Host(new Vec(), 4).Go();
    }
}
public struct Vec { public int X; public int Bump(int by) => X += by; }
public partial class Host(Vec vec, int seed)
{
    [Coroutine]
    public async Coro Go()
    {
        Func<Task> one = async () =>
        {
            vec.X = await Later(2);
            vec.X += await Later(2);
            Log(vec.Bump(await Later(3)));
            Log(vec.X + seed);
        };
        await Step("a");
        await one();
        Log(vec.X);
    }
    private static async Task<int> Later(int n) { await Task.CompletedTask; Log("later " + n); return n; }
}
