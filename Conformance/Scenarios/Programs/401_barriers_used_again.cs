namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 401: barriers that are entered again while others leave, are reset or aborted by one that passed, or made whole with a second one.</summary>
internal static partial class Item401
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Together(int count, Func<int, Coro<object?>> party)
    {
        var tasks = Enumerable.Range(0, count).Select(i => Coro.CreateTask(party(i))).ToArray();
        await Coro.Wait(tasks);
        Log(string.Join(", ", tasks.Select(Outcome)));
    }

    static Coro Break(CoroBarrier barrier, string verb) => verb == "reset" ? barrier.Reset() : barrier.Abort();

    [Coroutine]
    static async Coro Twice()
    {
        var barrier = new CoroBarrier(3);
        await Together(3, async name =>
        {
            Log($"{name} first {await barrier.Wait()}");
            var second = await barrier.Wait();
            Log($"{name} second {second}");
            return second;
        });
        var alone = new CoroBarrier(1);
        Log($"{await alone.Wait()} {await alone.Wait()} {alone.Waiting}");
        Log($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
    }

    [Coroutine]
    static async Coro AgainBehindASecondOne()
    {
        CoroBarrier barrier = new(5), others = new(3);
        var left = new List<int>();
        await Together(5, async name =>
        {
            await barrier.Wait();
            left.Add(name);
            if (left.Count > 2) Log($"{name} meets the others {await others.Wait()}");
            Log($"{name} again, waiting {barrier.Waiting}");
            return await barrier.Wait();
        });
    }

    [Coroutine]
    static async Coro BrokenByOneThatPassed(string verb, int rest)
    {
        var barrier = new CoroBarrier(5);
        var passed = new List<int>();
        await Together(5, async name =>
        {
            try
            {
                Log($"{name} passes {await barrier.Wait()}");
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} is thrown out, waiting {barrier.Waiting}");
                return "thrown out";
            }

            passed.Add(name);
            if (passed.Count == rest)
            {
                await Break(barrier, verb);
                Log($"{name}: {verb}, broken {barrier.IsBroken}");
            }

            return "passed";
        });
        Log($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
    }

    [Coroutine]
    static async Coro BrokenWithSomeThatCameAgain(string verb)
    {
        var barrier = new CoroBarrier(5);
        var passed = new List<int>();
        await Together(5, async name =>
        {
            try
            {
                await barrier.Wait();
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} is thrown out");
                if (verb == "reset") return await barrier.Wait();
                return "out";
            }

            passed.Add(name);
            if (passed.Count > 2)
            {
                Log($"{name} does it");
                await Break(barrier, verb);
                if (verb == "reset") return await barrier.Wait();
                return "done";
            }

            try
            {
                return await barrier.Wait();
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} came again and is thrown out");
                return "again";
            }
        });
        Log($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
    }

    [Coroutine]
    static async Coro ResetByTheLast()
    {
        var barrier = new CoroBarrier(4);
        var passed = new List<int>();
        var task = Coro.CreateTask(Together(4, async name =>
        {
            await barrier.Wait();
            passed.Add(name);
            if (passed.Count == 4)
            {
                Log($"{name} resets, waiting {barrier.Waiting}");
                await barrier.Reset();
            }

            try
            {
                await barrier.Wait();
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} is thrown out");
            }

            return await barrier.Wait();
        }));
        await Coro.Sleep(1);
        Log($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
        task.Cancel();
    }

    [Coroutine]
    static async Coro WaitsAgainInFinally()
    {
        var barrier = new CoroBarrier(4);
        await Together(4, async name =>
        {
            if (name == 3)
            {
                await Coro.Sleep(1);
                await barrier.Reset();
                Log($"reset, waiting {barrier.Waiting}");
                return await barrier.Wait();
            }

            try
            {
                await barrier.Wait();
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} is thrown out");
            }
            finally
            {
                Log($"{name} again {await barrier.Wait()}");
            }

            return null;
        });
    }

    [Coroutine]
    static async Coro OneFails()
    {
        CoroBarrier first = new(5), second = new(5);
        await Together(5, async name =>
        {
            try
            {
                if (await first.Wait() == 2) throw new ScenarioException($"{name}");
                await first.Wait();
                Log("never");
            }
            catch (CoroBrokenBarrierException)
            {
                Log($"{name} is thrown out");
            }
            catch (ScenarioException error)
            {
                Log($"{Describe(error)} aborts");
                await first.Abort();
            }

            if (await second.Wait() == 2)
            {
                Log($"{name} resets, broken {first.IsBroken}");
                await first.Reset();
            }

            await second.Wait();
            return await first.Wait();
        });
        Log($"broken {first.IsBroken}, waiting {first.Waiting} {second.Waiting}");
    }

    [Coroutine]
    static async Coro BeforeAnyoneCame()
    {
        foreach (var verb in new[] { "reset", "abort" })
        {
            var barrier = new CoroBarrier(1);
            await Coro.CreateTask(Break(barrier, verb));
            Log($"{verb}: waiting {barrier.Waiting}, broken {barrier.IsBroken}");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        await Twice();
        await AgainBehindASecondOne();
        foreach (var verb in new[] { "reset", "abort" })
        {
            foreach (var rest in new[] { 1, 3 }) await BrokenByOneThatPassed(verb, rest);
            await BrokenWithSomeThatCameAgain(verb);
        }

        await ResetByTheLast();
        await WaitsAgainInFinally();
        await OneFails();
        await BeforeAnyoneCame();
    }
}
