namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 306: children that add children, cancel themselves, their siblings and the task of the group.</summary>
internal static partial class Item306
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Grow(CoroTaskGroup group, int depth)
    {
        Log($"depth {depth}");
        if (depth < 3)
        {
            _ = group.CreateTask(Grow(group, depth + 1));
            await Coro.Sleep(1);
            _ = group.CreateTask(Grow(group, depth + 2));
        }

        Log($"end {depth}");
    }

    [Coroutine]
    static async Coro Suicidal()
    {
        CoroTask.Current!.Cancel("self");
        await Coro.Sleep(0);
        Log("not reached");
    }

    [Coroutine]
    static async Coro<string> Killer(CoroTask victim)
    {
        await Coro.Sleep(1);
        Log($"kills {victim.Cancel("killed")}");
        await Coro.Sleep(1);
        return "killer";
    }

    [Coroutine]
    static async Coro Late(CoroTaskGroup group)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            try
            {
                _ = group.CreateTask(Grow(group, 3));
            }
            catch (InvalidOperationException)
            {
                Log("refused");
            }
        }
    }

    [Coroutine]
    static async Coro Parent() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Killer(CoroTask.Current!));
            _ = group.CreateTask(Late(group));
            await Coro.Sleep(50);
        });

    [Coroutine]
    static async Coro Main()
    {
        CoroTask? own = null, victim = null, killing = null;
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Grow(group, 0));
            own = group.CreateTask(Suicidal());
            victim = group.CreateTask(Sleeper("victim"));
            killing = group.CreateTask(Killer(victim));
            Log(await Attempt(victim));
        });
        Log($"{Outcome(own!)}, {Outcome(victim!)}, {Outcome(killing!)}");
        var task = Coro.CreateTask(Parent());
        Log(await Attempt(task));
        Log(Outcome(task));
    }
}
