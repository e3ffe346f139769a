public static partial class Program
{
    private static int Call(Func<int> f) => f();

    [Coroutine]
    public static async Coro Run()
    {
        var x = 5;
        var node = new Box();
        for (var i = 0; i < 3; i++)
        {
            try { await Step("a"); if (i == 1) throw new InvalidOperationException("i"); }
            catch (InvalidOperationException unused) when (Call(() => x + i) > 5) { Log("caught"); x++; }
            catch (Exception used) when (Call(() => x) > i) { Log(used); }

            try { Log("b"); if (i == 2) throw new FormatException("f"); }
            catch (FormatException unused) when (Call(() => node.V++) == 0) { Log("format"); }
            await Step("c");
        }

        Log(x + node.V);
    }

    private sealed class Box { public int V; }
}
