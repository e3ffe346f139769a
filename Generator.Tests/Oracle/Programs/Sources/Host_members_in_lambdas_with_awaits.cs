public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        var host = new Host("s", 3, new Vec());
        await host.Go();
        Log(host.Text);
    }
}

public struct Vec { public int X; public int Bump(int by) => X += by; }
public class Root { protected int F; protected string S = "r"; protected Vec V; }
public partial class Host(string name, int seed, Vec vec) : Root
{
    public string Text => name + seed + vec.X + F + S + V.X;
    static int Sum(int a, int b) => a * 10 + b;
    [Coroutine]
    public async Coro Go()
    {
        Func<Task> one = async () =>
        {
            seed += await Later(2);
            seed = await Later(seed) + seed;
            Log(Sum(unchecked(1 + (seed = 5)), await Later(seed)));
            name += await Later(1) + name;
            name ??= "x" + await Later(1);
            seed++;
            vec.X = 7;
            vec.Bump(3);
            Log(seed + name + vec.X);
        };
        await Step("a");
        await one();
        async Task Local()
        {
            base.F += await Later(4);
            base.S = base.S + await Later(5);
            Log(Sum(base.F++, await Later(base.F)));
            base.V.X = 4;
            base.V.Bump(2);
            Log(base.F + base.S + base.V.X);
        }
        await Local();
        seed++; vec.Bump(1); base.V.Bump(1);
        Log(Text);
    }
    private static async Task<int> Later(int n) { await Task.CompletedTask; Log("later " + n); return n; }
}
