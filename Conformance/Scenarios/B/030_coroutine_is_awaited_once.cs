namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 30: a coroutine is awaited once; later and concurrent awaits are refused.</summary>
internal static partial class Item030
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro First(Coro<int> coro) => Log(await Attempt(coro));

    [Coroutine]
    static async Coro Main()
    {
        var coro = ValueAfter(1, 1);
        Log(await Attempt(coro));
        Log(await Attempt(coro));
        var shared = ValueAfter(2, 2);
        var task = Coro.CreateTask(First(shared));
        await Coro.Sleep(1);
        Log($"second: {await Attempt(shared)}");
        await task;
    }
}
