// checked and unchecked directly around an await.
Coro.Run(P.Run());

static partial class P
{
    [Coroutine] static async Coro<int> V(int x) { await Coro.Yield(); return x; }
    static async Task<int> T(int x) { await Task.Yield(); return x; }
    static void Try(string name, Action a) { }

    [Coroutine]
    public static async Coro Run()
    {
        var max = int.MaxValue;
        try { Console.WriteLine("1 " + checked(await V(max + 1))); } catch (OverflowException) { Console.WriteLine("1 overflow"); }
        try { Console.WriteLine("2 " + checked(await T(max + 1))); } catch (OverflowException) { Console.WriteLine("2 overflow"); }
        try { Console.WriteLine("3 " + checked(0 + await V(max + 1))); } catch (OverflowException) { Console.WriteLine("3 overflow"); }
        try { Console.WriteLine("4 " + checked((long)await V(max + 1))); } catch (OverflowException) { Console.WriteLine("4 overflow"); }
        try { Console.WriteLine("5 " + checked(await V(max + 1) + 0)); } catch (OverflowException) { Console.WriteLine("5 overflow"); }
        try { checked { Console.WriteLine("6 " + await V(max + 1)); } } catch (OverflowException) { Console.WriteLine("6 overflow"); }
        checked { Console.WriteLine("7 " + unchecked(await V(max + 1))); }
        checked { Console.WriteLine("8 " + unchecked(await V(await V(max + 1) - 1))); }
        try { Console.WriteLine("9 " + checked(await V(await V(1) + max))); } catch (OverflowException) { Console.WriteLine("9 overflow"); }
        try { Console.WriteLine("10 " + checked(await V(1) == 1 ? await V(max + 1) : 0)); } catch (OverflowException) { Console.WriteLine("10 overflow"); }
        try { Console.WriteLine("11 " + checked(await Coro.FromResult(max + 1))); } catch (OverflowException) { Console.WriteLine("11 overflow"); }
        try { var c = checked(V(max + 1)); Console.WriteLine("12 " + await c); } catch (OverflowException) { Console.WriteLine("12 overflow"); }
        try { Console.WriteLine("13 " + checked((await V(max + 1)))); } catch (OverflowException) { Console.WriteLine("13 overflow"); }
        try { await foreach (var x in checked(Items(max + 1))) Console.WriteLine("14 " + x); } catch (OverflowException) { Console.WriteLine("14 overflow"); }
        try { Console.WriteLine("15 " + checked(await V(1) + (await V(2) is { } y && y == 2 ? max + 1 : 0))); } catch (OverflowException) { Console.WriteLine("15 overflow"); }
        try { Console.WriteLine("16 " + checked(new[] { await V(max + 1) }[0])); } catch (OverflowException) { Console.WriteLine("16 overflow"); }
    }

    [Coroutine] static async IAsyncEnumerable<int> Items(int n) { await Coro.Yield(); yield return n; }
}
