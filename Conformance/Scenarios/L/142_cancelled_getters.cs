namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 142: a getter cancelled before or after being woken loses no item.</summary>
internal static partial class Item142
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Getter(string name, CoroQueue<int> queue)
    {
        try
        {
            Log($"{name} got {await queue.Get()}");
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
        var queue = new CoroQueue<int>();
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Getter(name, queue))).ToArray();
        var (a, b, c) = (tasks[0], tasks[1], tasks[2]);
        await Coro.Sleep(1);
        a.Cancel();
        queue.PutNoWait(1);
        b.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}");
        Log(await Attempt(c));
        var d = Coro.CreateTask(Getter("d", queue));
        await Coro.Sleep(1);
        queue.PutNoWait(2);
        d.Cancel();
        Log(await Attempt(d));
        Log(queue.Count);
    }
}
