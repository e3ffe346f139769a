namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 125: set followed by clear in one step still releases who was waiting.</summary>
internal static partial class Item125
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroEvent @event)
    {
        Log($"{name} waits");
        await @event.Wait();
        Log($"{name} released, set {@event.IsSet}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var @event = new CoroEvent();
        var tasks = new[] { "a", "b" }.Select(name => Coro.CreateTask(Waiter(name, @event))).ToArray();
        await Coro.Sleep(1);
        @event.Set();
        @event.Clear();
        var late = Coro.CreateTask(Waiter("late", @event));
        foreach (var task in tasks) await task;
        Log(Outcome(late));
        @event.Set();
        await late;
    }
}
