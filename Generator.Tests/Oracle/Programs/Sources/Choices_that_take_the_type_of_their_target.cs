public static partial class Program
{
    static void Take(byte b) => Log("byte" + b);
    static void TakeTwo(byte b, int i) => Log("byte" + b + i);
    static int Twice(int x) => 2 * x;

    [Coroutine] static async Coro<byte> Returned(int k) => k switch { 1 when await Get(true) => 7, _ => 8 };

    [Coroutine]
    public static async Coro Run()
    {
        int k = 1;
        byte b = k switch { 1 => 7, _ => await Get((byte)8) };
        Log(b);
        b = await Get(1) switch { 1 when await Get(true) => 7, _ => 8 };
        byte? maybe = null;
        maybe ??= k switch { 1 when await Get(true) => 7, _ => 8 };
        b = await Get<byte?>(null) ?? (k switch { 1 when await Get(true) => 9, _ => 8 });
        Log(b + " " + maybe);
        Take(k switch { 1 when await Get(true) => 4, _ => 5 });
        TakeTwo(k switch { 1 => 4, _ => 5 }, await Get(1));
        long? none = k > 0 ? null : await Get(5L);
        Log(none is null);
        byte[] m = [k switch { 1 when await Get(true) => 4, _ => 5 }, 6];
        var l = new List<byte> { k switch { 1 when await Get(true) => 4, _ => 5 } };
        (byte p, sbyte q) = (k switch { 1 when await Get(true) => 4, _ => 5 }, -1);
        Log(m[0] + l[0] + p + q);
        b = k switch { 1 when await Get(true) => k switch { 1 => 3, _ => 4 }, _ => k > 0 ? await Get((byte)4) : (byte)9 };
        FormattableString f = k switch { 1 when await Get(true) => $"{k}", _ => $"b{await Get(k)}" };
        Log(f.Format);
        (byte, string?) t = k switch { 1 when await Get(true) => (1, null), _ => (2, "s") };
        DayOfWeek day = k switch { 1 when await Get(true) => 0, _ => DayOfWeek.Friday };
        Func<int, int> g = k switch { 1 when await Get(true) => Twice, _ => x => x };
        long sum = k switch { 1 => await Get(3), _ => 4L };
        Log(t + " " + day + " " + g(2) + " " + (k switch { 1 => await Get(3), _ => 4L }).GetType() + sum + await Returned(k));
    }
}
