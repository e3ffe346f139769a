//! csharp14
public static class Extensions
{
    extension(ref int i)
    {
        public int Add(int n) => i += n;
        public int Half { get => i /= 2; set => i = value * 2; }
    }
}
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        int a = 64, b = 6, c = 8, d = 10;
        Log((a, await Get(a.Add(1)), a));
        Log((b, await Get(b.Half), b));
        Log((c, await Get(c.Half = 20), c));
        Log((d, await Get(d.Half++), d));
    }
}
