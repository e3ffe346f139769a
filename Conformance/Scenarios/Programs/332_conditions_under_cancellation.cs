namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 332: waiters of a condition that are cancelled when notified, while they retake the lock, and twice.</summary>
internal static partial class Item332
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroCondition condition, List<int> ready)
    {
        try
        {
            using (await condition.Acquire())
            {
                try
                {
                    await condition.WaitFor(() => ready.Count > 0);
                    Log($"{name} is ready");
                    ready.RemoveAt(ready.Count - 1);
                    await Coro.Sleep(1);
                }
                finally
                {
                    Log($"{name} leaves, locked {condition.IsLocked}");
                }
            }
        }
        catch (CoroCanceledException error)
        {
            Log($"{name} cancelled {error.Message}");
            throw;
        }

        Log($"{name} done");
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var plan in new[] { "", "a", "b", "aa", "ab", "bcb" })
        {
            Log($"cancel {Show(plan.Select(name => $"{name}"))}");
            var condition = new CoroCondition();
            var ready = new List<int>();
            var tasks = "abcd".ToDictionary(name => name, name => Coro.CreateTask(Waiter($"{name}", condition, ready)));
            await Coro.Sleep(1);
            using (await condition.Acquire())
            {
                ready.AddRange([1, 2]);
                condition.Notify(2);
                await Coro.Sleep(0);
                var number = 0;
                foreach (var name in plan)
                {
                    tasks[name].Cancel($"{number++}");
                    await Coro.Sleep(0);
                }

                Log("releases");
            }

            await Coro.Sleep(5);
            Log(Show(tasks.Values.Select(Outcome)));
            using (await condition.Acquire())
            {
                ready.AddRange([1, 2, 3, 4]);
                condition.NotifyAll();
            }

            await Coro.Wait(tasks.Values);
            Log(Show(tasks.Values.Select(Outcome)));
        }
    }
}
