namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 328: philosophers who take two locks each, give up in time, and put down what they hold.</summary>
internal static partial class Item328
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Dine(string name, CoroLock left, CoroLock right, int meals)
    {
        var eaten = 0;
        while (eaten < meals)
        {
            await left.Acquire();
            try
            {
                var isHeld = false;
                try
                {
                    await Coro.WaitFor(right.Acquire(), 2);
                    isHeld = true;
                }
                catch (TimeoutException)
                {
                    Log($"{name} gives up");
                }

                if (isHeld)
                {
                    try
                    {
                        eaten++;
                        Log($"{name} eats {eaten}");
                        await Coro.Sleep(1);
                    }
                    finally
                    {
                        right.Release();
                    }
                }
            }
            finally
            {
                left.Release();
            }

            await Coro.Sleep(eaten % 2 == 1 ? 0 : 1);
        }

        return name;
    }

    [Coroutine]
    static async Coro Main()
    {
        var forks = Enumerable.Range(0, 4).Select(_ => new CoroLock()).ToArray();
        var tasks = Enumerable.Range(0, 4).Select(i => Coro.CreateTask(Dine($"p{i}", forks[i], forks[(i + 1) % 4], 3))).ToArray();
        EventLoop.Current.CallLater(6, () => tasks[2].Cancel());
        Log(Show((await Coro.GatherOutcomes(tasks)).Select(it => it.IsSuccess ? (object)it.Value : it.Exception)));
        Log(Show(forks.Select(fork => fork.IsLocked)));
    }
}
