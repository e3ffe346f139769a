public class Fl
{
    public Fl Do(
        int x,
        [CallerLineNumber] object? l = null,
        [CallerMemberName] object? m = null,
        [CallerFilePath] IComparable? f = null,
        [CallerLineNumber] decimal d = 0,
        [CallerLineNumber] long? n = 0,
        [CallerLineNumber] double? r = 0,
        [CallerArgumentExpression(nameof(x))] IEnumerable<char>? e = null)
    {
        Log($"{x} {l} {m} {f} {d} {n} {r} {string.Concat(e!)}");
        return this;
    }
}
public static partial class Program
{
    [Coroutine] public static async Coro Run()
    {
        Fl f = new();
        f
            .Do(await Get(1))
            .Do(2)
            .Do(
                await Get(3)
            )
            .Do(4);
    }
}
