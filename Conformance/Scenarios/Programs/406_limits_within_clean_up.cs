namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 406: time limits in the clean-up after other limits and cancellations, in a busy loop, without an end, and moved by another task.</summary>
internal static partial class Item406
{
    public static void Run() => RunMain(Main());

    static string Requests => $"requests {CoroTask.Current!.CancellationRequests}";

    static double Now => EventLoop.Current.Time.TotalSeconds;

    [Coroutine]
    static async Coro InTheCleanUpOfAnother()
    {
        CoroTimeout? inner = null;
        try
        {
            await Coro.Timeout(1, async outer =>
            {
                try
                {
                    await Coro.Sleep(10);
                }
                finally
                {
                    try
                    {
                        await Coro.Timeout(1, async block =>
                        {
                            inner = block;
                            await Coro.Sleep(10);
                        });
                    }
                    catch (TimeoutException)
                    {
                        Log($"inner, outer expired {outer.IsExpired}, {Requests}");
                    }
                }
            });
        }
        catch (TimeoutException)
        {
            Log($"outer, inner expired {inner!.IsExpired}, {Requests}");
        }
    }

    [Coroutine]
    static async Coro AfterASwallowedRequest()
    {
        var task = CoroTask.Current!;
        task.Cancel("swallowed");
        try
        {
            await Coro.Sleep(1);
        }
        catch (CoroCanceledException)
        {
            Log($"swallowed, {Requests}");
        }

        try
        {
            await Coro.Timeout(0, async _ => await Coro.Sleep(1));
        }
        catch (TimeoutException)
        {
            Log($"timed out, {Requests}");
        }

        await Coro.Timeout(1, async block =>
        {
            task.Cancel("again");
            try
            {
                await Coro.Sleep(2);
            }
            catch (CoroCanceledException error)
            {
                Log($"{error.Message}, expired {block.IsExpired}, {Requests}");
                throw;
            }
        });
    }

    [Coroutine]
    static async Coro FailsInTheCleanUp()
    {
        try
        {
            await Coro.Timeout(1, async _ =>
            {
                try
                {
                    await Coro.Sleep(10);
                }
                finally
                {
                    await Coro.Timeout(1, async _ =>
                    {
                        try
                        {
                            await Coro.Sleep(10);
                        }
                        finally
                        {
                            Fail();
                        }
                    });
                }
            });
        }
        catch (Exception error)
        {
            Log($"{Describe(error)}, {Requests}");
        }
    }

    static void Fail() => throw new ScenarioException("clean-up");

    [Coroutine]
    static async Coro InABusyLoop()
    {
        foreach (var (outer, inner, busy) in new[] { (2, 10, 4), (4, 2, 3), (4, 2, 6), (2, 2, 3), (2, 4, 6) })
        {
            CoroTimeout? first = null, second = null;
            try
            {
                await Coro.Timeout(outer, async block =>
                {
                    first = block;
                    try
                    {
                        await Coro.Timeout(inner, async block =>
                        {
                            second = block;
                            TheClock().Advance(TimeSpan.FromSeconds(busy));
                            await Coro.Sleep(1);
                            Log("slept");
                        });
                    }
                    catch (TimeoutException)
                    {
                        Log($"inner, {first.IsExpired} {second!.IsExpired}");
                        await Coro.Sleep(10);
                    }
                });
            }
            catch (TimeoutException)
            {
                Log($"outer, {first!.IsExpired} {second!.IsExpired}, {Requests}");
            }
        }
    }

    [Coroutine]
    static async Coro WithoutAnEnd()
    {
        foreach (var isAt in new[] { false, true })
        {
            CoroTimeout? endless = null;
            Func<CoroTimeout, Coro> body = async block =>
            {
                endless = block;
                await Coro.Sleep(5);
            };
            await (isAt ? Coro.TimeoutAt((double?)null, body) : Coro.Timeout((double?)null, body));
            Log($"{endless!.IsExpired} {endless.When is null}");
        }

        var now = Now;
        foreach (var delay in new[] { 0, -11 })
        {
            CoroTimeout? passed = null;
            try
            {
                await Coro.Timeout(delay, async block =>
                {
                    passed = block;
                    Log($"{block.When!.Value.TotalSeconds - now:g}");
                    await Coro.Sleep(0);
                });
            }
            catch (TimeoutException)
            {
                Log($"{passed!.When!.Value.TotalSeconds - now:g} {passed.IsExpired}");
            }
        }
    }

    [Coroutine]
    static async Coro Limited(double now, CoroFuture<CoroTimeout> given) => await Coro.TimeoutAt(now + 10, async block =>
    {
        given.SetResult(block);
        await Coro.Sleep(50);
    });

    [Coroutine]
    static async Coro MovedByAnotherTask()
    {
        var now = Now;
        var given = EventLoop.Current.CreateFuture<CoroTimeout>();
        var task = Coro.CreateTask(Limited(now, given));
        var block = await given;
        Log($"{block.When!.Value.TotalSeconds - now:g}");
        block.Reschedule(now + 30);
        Log($"{block.When!.Value.TotalSeconds - now:g}");
        block.Reschedule((double?)null);
        Log(block.When is null);
        await Coro.Sleep(40);
        block.Reschedule(Now + 1);
        await Coro.Sleep(0);
        block.Reschedule((double?)null);
        await Coro.Sleep(2);
        task.Cancel();
        Log($"{await Attempt(task)}, expired {block.IsExpired}");
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, body) in new (string, Func<Coro>)[]
        {
            ("in_the_clean_up_of_another", InTheCleanUpOfAnother),
            ("after_a_swallowed_request", AfterASwallowedRequest),
            ("fails_in_the_clean_up", FailsInTheCleanUp),
            ("in_a_busy_loop", InABusyLoop),
            ("without_an_end", WithoutAnEnd),
            ("moved_by_another_task", MovedByAnotherTask),
        })
        {
            Log(name);
            Log(await Attempt(Coro.CreateTask(body())));
        }
    }
}
