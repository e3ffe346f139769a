namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 126: a cancelled waiter of an event is gone.</summary>
internal static partial class Item126
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroEvent @event)
    {
        try
        {
            await @event.Wait();
            Log($"{name} released");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var @event = new CoroEvent();
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Waiter(name, @event))).ToArray();
        var (a, b, c) = (tasks[0], tasks[1], tasks[2]);
        await Coro.Sleep(1);
        a.Cancel();
        await Coro.Sleep(0);
        @event.Set();
        b.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}, {await Attempt(c)}");
    }
}
