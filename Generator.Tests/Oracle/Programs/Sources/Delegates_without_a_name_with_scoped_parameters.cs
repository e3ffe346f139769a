//! machines iter
// How long an argument may be kept is a part of the type of a delegate that has no name.
public static partial class Program
{
    private static int Of(scoped Span<int> s, int b = 2, params object[] o) => s.Length + b + o.Length;

    private static int Unscoped(ref int a, [System.Diagnostics.CodeAnalysis.UnscopedRef] out int b) => b = a;

    [Coroutine]
    private static async IAsyncEnumerable<int> Items()
    {
        var f = (scoped ReadOnlySpan<int> a) => a[0];
        yield return f([1]);
        yield return f([2]);
    }

    [Coroutine]
    public static async Coro Run()
    {
        int base1 = await Get(1), q = 4;
        var first = (scoped ReadOnlySpan<int> a) => a[0] + base1;
        var read = (scoped in int a) => a;
        var optional = (scoped ReadOnlySpan<int> a, int b = 3) => a[0] + b;
        var many = int (scoped ReadOnlySpan<int> a, params int[] x) => a[0] + x.Length;
        var both = (scoped ref int a, out int b) => b = a;
        var constant = (scoped ref readonly int a) => a;
        var reference = ref readonly int (int[] a) => ref a[0];
        var group = Of;
        var unscoped = Unscoped;
        int Local(scoped Span<int> s, int z = 3) => s.Length + z;
        var local = Local;
        for (int i = 0; i < 2; i++)
        {
            Log(first([1]) + read(1) + optional([1]) + many([1], 2) + both(ref q, out var z) + constant(in q) + z);
            Log(reference([7]) + group(new int[2]) + group(new int[3], 1, 2) + unscoped(ref q, out z) + local(new int[1]));
            await Coro.Yield();
        }

        Func<int> captured = () => first([3]);
        await Step("captured");
        Log(captured());
        await foreach (var item in Items()) Log(item);
    }
}
