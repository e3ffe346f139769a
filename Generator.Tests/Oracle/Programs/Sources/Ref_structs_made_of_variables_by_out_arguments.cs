//! machines expects fallback: a ref struct that an 'out' argument or a deconstruction makes of a variable of the method
public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await One(); await Two(); await Three();
    }

    [Coroutine]
    static async Coro One()
    {
        await Step("a");
        Span<int> own = stackalloc int[3];
        Make(own, out var part);
        part[0] = Four();
        Log(part.Length + " " + own[0]);
        await Step("b");
    }

    [Coroutine]
    static async Coro Two()
    {
        await Step("a");
        Span<int> own = stackalloc int[3];
        var (first, second) = new Pair(own);
        Log(first.Length + second.Length);
        await Step("b");
    }

    [Coroutine]
    static async Coro Three()
    {
        var x = await Get(3);
        Make(new Span<int>(ref x), out Span<int> part);
        Log(part.Length);
        x++;
        Log(x);
        await Step("b");
        Log(x);
    }

    static int Four() => 4;
    static void Make(Span<int> all, out Span<int> part) => part = all.Slice(0, 1);

    ref struct Pair(Span<int> x) { Span<int> _x = x; public void Deconstruct(out Span<int> first, out Span<int> second) { first = _x; second = _x[1..]; } }
}
