namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 312: a connection pool on a condition, with wait_for, timeouts and clients that are cancelled while they wait.</summary>
internal static partial class Item312
{
    public static void Run() => RunMain(Main());

    sealed partial class Pool(int size)
    {
        public List<int> Free { get; } = [.. Enumerable.Range(0, size)];

        public CoroCondition Condition { get; } = new();

        [Coroutine]
        public async Coro<int> Borrow(string name)
        {
            using (await Condition.Acquire())
            {
                Log($"{name} looks, {Free.Count} free");
                await Condition.WaitFor(() => Free.Count > 0);
                Log($"{name} sees {Show(Free)}");
                var item = Free[^1];
                Free.RemoveAt(Free.Count - 1);
                return item;
            }
        }

        [Coroutine]
        public async Coro GiveBack(int item, bool everybody = false)
        {
            using (await Condition.Acquire())
            {
                Free.Add(item);
                if (everybody) Condition.NotifyAll();
                else Condition.Notify();
            }
        }
    }

    [Coroutine]
    static async Coro Client(string name, Pool pool, double hold, double patience)
    {
        int item;
        try
        {
            item = await Coro.WaitFor(pool.Borrow(name), patience);
        }
        catch (TimeoutException)
        {
            Log($"{name} gives up");
            return;
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }

        try
        {
            await Coro.Sleep(hold);
        }
        finally
        {
            await pool.GiveBack(item, everybody: name == "b");
            Log($"{name} gave {item} back");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var pool = new Pool(2);
        var plan = new (string, double, double)[] { ("a", 3, 1), ("b", 4, 1), ("c", 1, 2), ("d", 1, 9), ("e", 1, 9), ("f", 1, 3), ("g", 1, 9) };
        var tasks = plan.Select(it => Coro.CreateTask(Client(it.Item1, pool, it.Item2, it.Item3))).ToArray();
        await Coro.Sleep(3);
        tasks[3].Cancel();
        await Coro.Wait(tasks);
        Log($"{Show(pool.Free)}, locked {pool.Condition.IsLocked}");
        Log(Tried(() => pool.Condition.Notify()));
        Log(await Attempt(pool.Condition.Wait()));
    }
}
