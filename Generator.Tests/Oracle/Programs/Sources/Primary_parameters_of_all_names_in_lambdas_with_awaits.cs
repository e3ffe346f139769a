public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await new Host(3, "f", new Vec { X = 5 }, default, new Vec { X = 6 }).Go();
        await new Fixed(4, new Vec { X = 7 }).Go();
    }
}

public struct Vec { public int X; public int Bump(int by) => X += by; }

public partial class Host(int value, string field, Vec vec, CancellationToken token, Vec? other)
{
    static int Sum(Vec a, int b) => a.X * 10 + b;

    [Coroutine]
    public async Coro Go()
    {
        Func<Task> work = async () =>
        {
            value += await Later(2);
            value = value + await Later(value);
            field += await Later(1);
            Log(value + field);
            vec.Bump(1);
            Log(Sum(vec, await Later(4)));
            var copy = vec; copy.X += await Later(5);
            vec = new Vec { X = await Later(6) };
            Log(Sum(vec, copy.X));
            Log(token.IsCancellationRequested == (await Later(7) == 0));
            Log(other!.Value.X + await Later(8));
            other = null;
        };
        await Step("a");
        await work();
        value++; vec.Bump(2);
        Log(value + field + vec.X + (other is null));
    }

    static async Task<int> Later(int n) { await Task.CompletedTask; Log("later " + n); return n; }
}

public readonly partial struct Fixed(int value, Vec vec)
{
    private readonly int _own = value + vec.X;

    [Coroutine]
    public async Coro Go()
    {
        await Step("b");
        Log(_own + value + vec.X);
    }
}
