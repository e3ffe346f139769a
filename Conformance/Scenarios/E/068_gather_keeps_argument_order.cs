namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 68: the results come in argument order, the children start in argument order.</summary>
internal static partial class Item068
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Work(string name, double delay)
    {
        Log($"{name} starts");
        await Coro.Sleep(delay);
        Log($"{name} ends");
        return name;
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(Show(await Coro.Gather(Work("a", 3), Work("b", 1), Work("c", 2))));
        Log(Show(await Coro.Gather(Enumerable.Range(0, 4).Select(i => ValueAfter(5 - i, i)))));
    }
}
