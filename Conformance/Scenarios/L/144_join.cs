namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 144: join waits until every item has its task_done, and resumes even if items arrive after the count was zero.</summary>
internal static partial class Item144
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Joiner(CoroQueue<int> queue)
    {
        await queue.Join();
        Log("joined");
    }

    static string OneTooMany(CoroQueue<int> queue)
    {
        try
        {
            queue.TaskDone();
            return "done";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var queue = new CoroQueue<int>();
        Log(OneTooMany(queue));
        await Joiner(queue);
        for (var i = 0; i < 3; i++) queue.PutNoWait(i);
        var task = Coro.CreateTask(Joiner(queue));
        for (var i = 0; i < 3; i++)
        {
            Log($"main got {await queue.Get()}");
            await Coro.Sleep(1);
            queue.TaskDone();
        }

        queue.PutNoWait(4);
        await task;
        var again = Coro.CreateTask(Joiner(queue));
        await Coro.Sleep(1);
        Log(Outcome(again));
        Log(OneTooMany(queue));
        await again;
        Log(OneTooMany(queue));
    }
}
