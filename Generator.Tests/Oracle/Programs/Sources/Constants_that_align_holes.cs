//! machines iter
// A constant printed in full has colons in its name, and one in a hole begins the format.
public class Base { protected const int Inherited = 4; }

public partial class Derived : Base
{
    [Coroutine]
    public async Coro<string> Text(int v)
    {
        await Coro.Yield();
        return $$"""{{v,Inherited:D2}} {{{Inherited}}}""";
    }
}

public static partial class Program
{
    private const int Width = 3;

    [Coroutine]
    private static async IAsyncEnumerable<string> Items()
    {
        await Coro.Yield();
        yield return $"{1,Width}";
    }

    [Coroutine]
    public static async Coro Run()
    {
        int x = 1;
        Log($"{x,Width}|{x,-Width}|{x,Width + 1}|{x,Width:D2}|{x,(Width)}|");
        Log($"{await Get(1),Width}|{await Get(2),-Width:D2}|");
        Func<int, string> lambda = v => $"{v,Width}";
        string Local(int v) => $"{v,-Width}";
        Log(lambda(await Get(2)) + Local(await Get(3)));
        Log(await new Derived().Text(3));
        await foreach (var item in Items()) Log(item);
        var builder = new System.Text.StringBuilder();
        builder.Append($"{await Get(3),Width}").Append($"{3,Width}");
        Log(builder.ToString());
    }
}
