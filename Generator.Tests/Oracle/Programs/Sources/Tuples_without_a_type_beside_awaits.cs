public static partial class Program
{
    [Coroutine] public static async Coro Run()
    {
        int? n = null;
        string? s = null;
        Log((n, await Get(2)) == (null, 2));
        Log((n, 2) == (null, await Get(2)));
        Log((null, await Get(2)) != (s, 2));
        if ((s, (n, await Get(3))) == (null, (null, 3))) Log("nested");
        if ((null, 1) == (await Get(s), n = 1)) Log("same");
        Log((n = 4, (await Get(s))) == (null, default));
    }
}
