namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 124: set wakes all waiters in order, one hop later; who waits after set passes at once.</summary>
internal static partial class Item124
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroEvent @event)
    {
        Log($"{name} waits");
        await @event.Wait();
        Log($"{name} passes");
    }

    [Coroutine]
    static async Coro Main()
    {
        var @event = new CoroEvent();
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Waiter(name, @event))).ToArray();
        await Coro.Sleep(1);
        Log(@event.IsSet);
        @event.Set();
        Log(@event.IsSet);
        await Waiter("main", @event);
        foreach (var task in tasks) await task;
    }
}
