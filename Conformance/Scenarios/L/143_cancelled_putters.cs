namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 143: a cancelled putter puts nothing; if it had been woken, the slot goes to the next.</summary>
internal static partial class Item143
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Putter(string name, CoroQueue<string> queue)
    {
        try
        {
            await queue.Put(name);
            Log($"{name} put");
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
        var queue = new CoroQueue<string>(1);
        queue.PutNoWait("first");
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Putter(name, queue))).ToArray();
        var (a, b, c) = (tasks[0], tasks[1], tasks[2]);
        await Coro.Sleep(1);
        a.Cancel();
        Log(queue.GetNoWait());
        b.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}");
        Log(await Attempt(c));
        Log(queue.GetNoWait());
        Log(queue.Count);
    }
}
