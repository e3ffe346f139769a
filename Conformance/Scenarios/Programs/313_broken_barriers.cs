namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 313: barriers that are aborted and reset with parties in each stage, and whose parties are cancelled or time out.</summary>
internal static partial class Item313
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Party(string name, CoroBarrier barrier, double delay = 0)
    {
        try
        {
            await Coro.Sleep(delay);
            Log($"{name} arrives, {barrier.Waiting} wait");
            var position = await barrier.Wait();
            Log($"{name} passes as {position}, {barrier.Waiting} wait");
        }
        catch (CoroBrokenBarrierException)
        {
            Log($"{name} broken {barrier.IsBroken}");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled, broken {barrier.IsBroken}");
            throw;
        }
    }

    static List<CoroTask> Start(CoroBarrier barrier, string names) => [.. names.Select(name => Coro.CreateTask(Party($"{name}", barrier)))];

    [Coroutine]
    static async Coro Main()
    {
        var barrier = new CoroBarrier(3);
        var tasks = new[] { ("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 2), ("f", 3) }.Select(it => Coro.CreateTask(Party(it.Item1, barrier, it.Item2))).ToList();
        await Coro.Wait(tasks);
        Log($"{barrier.Waiting} {barrier.Parties} {barrier.IsBroken}");
        tasks = Start(barrier, "gh");
        await Coro.Sleep(1);
        await barrier.Reset();
        Log($"reset, broken {barrier.IsBroken}");
        await Coro.Wait(tasks);
        tasks = Start(barrier, "ij");
        await Coro.Sleep(1);
        tasks[0].Cancel();
        await Coro.Sleep(1);
        Log($"{barrier.Waiting} wait");
        tasks.AddRange(Start(barrier, "kl"));
        await Coro.Sleep(1);
        Log($"{barrier.Waiting} wait");
        await barrier.Abort();
        await Coro.Wait(tasks);
        Log(await Attempt(barrier.Wait()));
        await barrier.Reset();
        Log(await Attempt(Coro.WaitFor(barrier.Wait(), 1)));
        Log($"{barrier.Waiting} {barrier.IsBroken}");
        tasks = Start(barrier, "mno");
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        await barrier.Reset();
        await Coro.Wait(tasks);
        tasks = Start(barrier, "pqrs");
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        tasks[0].Cancel();
        await barrier.Abort();
        await Coro.Wait(tasks);
        Log(Tried(() => new CoroBarrier(0)));
    }
}
