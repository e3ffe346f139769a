//! checked
// unchecked around an await, where the project checks by default.
Coro.Run(P.Run());

static partial class P
{
    [Coroutine] static async Coro<int> V(int x) { await Coro.Yield(); return x; }
    static async Task<int> T(int x) { await Task.Yield(); return x; }

    [Coroutine]
    public static async Coro Run()
    {
        var max = int.MaxValue;
        try { Console.WriteLine("1 " + unchecked(await V(max + 1))); } catch (OverflowException) { Console.WriteLine("1 overflow"); }
        try { unchecked { Console.WriteLine("2 " + await V(max + 1)); } } catch (OverflowException) { Console.WriteLine("2 overflow"); }
        try { unchecked { Console.WriteLine("3 " + await T(max + 1)); } } catch (OverflowException) { Console.WriteLine("3 overflow"); }
        try { Console.WriteLine("4 " + unchecked(await T(max + 1))); } catch (OverflowException) { Console.WriteLine("4 overflow"); }
        try { Console.WriteLine("5 " + await V(max + 1)); } catch (OverflowException) { Console.WriteLine("5 overflow"); }
        try { unchecked { var x = await V(1); x += max; Console.WriteLine("6 " + x); for (var i = max; i > 0; i++) await V(0); } } catch (OverflowException) { Console.WriteLine("6 overflow"); }
        try { Console.WriteLine("7 " + unchecked((byte)await V(max))); } catch (OverflowException) { Console.WriteLine("7 overflow"); }
        try { Console.WriteLine("8 " + unchecked((await V(max)) switch { var q when await V(1) == 1 => q + 1, _ => 0 })); } catch (OverflowException) { Console.WriteLine("8 overflow"); }
        try { Console.WriteLine("9 " + unchecked(new int[] { await V(max), max + 1 }[1])); } catch (OverflowException) { Console.WriteLine("9 overflow"); }
        try { Console.WriteLine("10 " + unchecked($"{max + 1} {await V(2)} {max + 2}")); } catch (OverflowException) { Console.WriteLine("10 overflow"); }
        try { int? n = max; Console.WriteLine("11 " + unchecked(n?.CompareTo(max + 1) + await V(2))); } catch (OverflowException) { Console.WriteLine("11 overflow"); }
        try { int[] a = [max]; Console.WriteLine("12 " + unchecked(a[0] += await V(2))); Console.WriteLine(unchecked(a[await V(0)]++)); unchecked { a[await V(0)] = max; a[await V(0)]++; --a[await V(0)]; } } catch (OverflowException) { Console.WriteLine("12 overflow"); }
        try { unchecked { var (p, q) = (max + 1, await V(max + 1)); Console.WriteLine("13 " + p + q); } } catch (OverflowException) { Console.WriteLine("13 overflow"); }
        try { unchecked { foreach (var e in new[] { max + 1, await V(3) }) Console.WriteLine("14 " + (e + max)); } } catch (OverflowException) { Console.WriteLine("14 overflow"); }
        try { unchecked { if (max + 1 < await V(0) && max + 2 < 0) Console.WriteLine("15"); while (max + 1 > await V(0)) { } } } catch (OverflowException) { Console.WriteLine("15 overflow"); }
        try { unchecked { switch (max + await V(1)) { case int.MinValue when max + 1 == await V(int.MinValue): Console.WriteLine("16"); break; } } } catch (OverflowException) { Console.WriteLine("16 overflow"); }
        try { unchecked { int Local(int z) => z + max; Console.WriteLine("17 " + Local(await V(1))); Func<int, int> f = z => z + max; Console.WriteLine(f(await V(2))); } } catch (OverflowException) { Console.WriteLine("17 overflow"); }
        try { unchecked { object o = new H { A = max + 1, B = await V(1), C = max + 2 }; Console.WriteLine("18"); var l = new List<int> { max + 1, await V(1), max + 2 }; } } catch (OverflowException) { Console.WriteLine("18 overflow"); }
        try { unchecked { using var d = new D(max + 1); await V(1); lock (new object()) { Console.WriteLine("19 " + (max + 1)); } } } catch (OverflowException) { Console.WriteLine("19 overflow"); }
        try { unchecked { try { await V(max + 1); throw new Exception(); } catch (Exception) when (max + 1 < 0) { await V(max + 1); Console.WriteLine("20"); } finally { await V(1); Console.WriteLine(max + 1); } } } catch (OverflowException) { Console.WriteLine("20 overflow"); }
        try { unchecked { await foreach (var x in Items(max + 1)) Console.WriteLine("21 " + (x + max + max)); } } catch (OverflowException) { Console.WriteLine("21 overflow"); }
        try { unchecked { await V(0); Console.WriteLine("22 " + (await V(1) == 1 ? max + 1 : await V(2)) + (await N() ?? max + 1)); } } catch (OverflowException) { Console.WriteLine("22 overflow"); }
        try { unchecked { await using var d = new D(max + 1); } } catch (OverflowException) { Console.WriteLine("23 overflow"); }
        try { unchecked { Console.WriteLine("24 " + await await Twice(max + 1)); } } catch (OverflowException) { Console.WriteLine("24 overflow"); }
        try { unchecked { Console.WriteLine("25 " + await Task.FromResult(max + 1).ConfigureAwait(false)); } } catch (OverflowException) { Console.WriteLine("25 overflow"); }
        try { unchecked { throw new Exception((max + await V(1)).ToString()); } } catch (OverflowException) { Console.WriteLine("26 overflow"); } catch (Exception e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(await Ret(max)); } catch (OverflowException) { Console.WriteLine("27 overflow"); }
        try { Console.WriteLine(await Ret2(max)); } catch (OverflowException) { Console.WriteLine("28 overflow"); }
    }

    [Coroutine] static async Coro<int> Ret(int m) { unchecked { return m + await V(1); } }
    [Coroutine] static async Coro<int> Ret2(int m) => unchecked(m + await V(await V(m + 1) - m));
    [Coroutine] static async Coro<int?> N() { await Coro.Yield(); return null; }
    [Coroutine] static async Coro<Task<int>> Twice(int x) { await Coro.Yield(); return Task.FromResult(x); }
    [Coroutine] static async IAsyncEnumerable<int> Items(int n) { await Coro.Yield(); yield return n; }
    class H { public int A, B, C; }
    class D(int x) : IDisposable, IAsyncDisposable { public void Dispose() => Console.WriteLine(x); public async ValueTask DisposeAsync() { await Task.Yield(); Console.WriteLine(x); } }
}
