namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 66: the message of a cancel reaches the awaiter through nested awaits.</summary>
internal static partial class Item066
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Inner() => await Coro.Sleep(10);

    [Coroutine]
    static async Coro Middle() => await Inner();

    [Coroutine]
    static async Coro Outer(CoroTask task) => await task;

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Middle());
        var waiting = Coro.CreateTask(Outer(task));
        await Coro.Sleep(1);
        waiting.Cancel("enough");
        try
        {
            await waiting;
        }
        catch (CoroCanceledException error)
        {
            Log($"cancelled: {error.Message}");
        }

        Log($"{Outcome(task)}, {Outcome(waiting)}");
    }
}
