namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 402: groups whose children fail while the body cleans up, whose body replaces its cancellation, and around what fails as it is left.</summary>
internal static partial class Item402
{
    public static void Run() => RunMain(Main());

    static string Requests => $"requests {CoroTask.Current!.CancellationRequests}";

    [Coroutine]
    static async Coro SleepsAndFails(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro ChildFailsWhileTheBodyCleansUp() => await CoroTaskGroup.Run(async group =>
    {
        _ = group.CreateTask(ErrorAfter(3, "child"));
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log("body cleans up");
            try
            {
                await Coro.Sleep(5);
            }
            finally
            {
                Log($"clean-up ends, {Requests}");
            }

            throw;
        }
    });

    [Coroutine]
    static async Coro ByATask() => await Coro.CreateTask(ChildFailsWhileTheBodyCleansUp());

    [Coroutine]
    static async Coro BodyReplacesIt() => await CoroTaskGroup.Run(async _ =>
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("instead");
        }
    });

    [Coroutine]
    static async Coro InnerChildrenFail() => await CoroTaskGroup.Run(async outer =>
    {
        _ = outer.CreateTask(Coro.Sleep(100));
        await CoroTaskGroup.Run(async inner =>
        {
            foreach (var name in new[] { "a", "b" }) _ = inner.CreateTask(SleepsAndFails(name));
            await Coro.Sleep(100);
        });
    });

    [Coroutine]
    static async Coro EmptyGroupAround() => await CoroTaskGroup.Run(async outer => await CoroTaskGroup.Run(async inner =>
    {
        _ = inner.CreateTask(SleepsAndFails("c"));
        await Coro.Sleep(100);
    }));

    [Coroutine]
    static async Coro AtOnce(CoroEvent started)
    {
        started.Set();
        await Coro.Sleep(0);
        throw new ScenarioException("at once");
    }

    [Coroutine]
    static async Coro ChildFailsInTheStepOfTheCancel(CoroEvent started)
    {
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                _ = group.CreateTask(AtOnce(started));
                await Coro.Sleep(100);
            });
        }
        catch (AggregateException errors)
        {
            Log($"{Describe(errors)}, {Requests}");
        }

        await Coro.Sleep(1);
        Log("never");
    }

    [Coroutine]
    static async Coro BothGroupsFail()
    {
        try
        {
            await CoroTaskGroup.Run(async outer =>
            {
                try
                {
                    await CoroTaskGroup.Run(async inner =>
                    {
                        _ = inner.CreateTask(ErrorAfter(0, "inner"));
                        _ = outer.CreateTask(ErrorAfter(0, "outer"));
                        await Coro.Completed;
                    });
                }
                catch (AggregateException errors)
                {
                    Log($"{Describe(errors)}, {Requests}");
                }
            });
            Log("never");
        }
        catch (AggregateException errors)
        {
            Log($"{Describe(errors)}, {Requests}");
        }
    }

    sealed partial class Resource(string name, bool fails)
    {
        public string Name => name;

        [Coroutine]
        public async Coro DisposeAsync()
        {
            Log($"{name} is let go");
            await Coro.Sleep(1);
            if (fails) throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro ResourceFailsAsItIsLeft()
    {
        foreach (var fails in new[] { false, true })
        {
            try
            {
                await CoroTaskGroup.Run(async group =>
                {
                    await using var resource = new Resource("resource", fails);
                    _ = group.CreateTask(ErrorAfter(1, $"child with {resource.Name}"));
                    await Coro.Sleep(5);
                });
            }
            catch (AggregateException errors)
            {
                Log($"{Describe(errors)}, {Requests}");
            }
        }
    }

    [Coroutine]
    static async Coro Hydra(CoroTaskGroup group, List<int> heads)
    {
        heads.Add(heads.Count);
        await Coro.Sleep(1);
        _ = group.CreateTask(Hydra(group, heads));
        _ = group.CreateTask(Hydra(group, heads));
    }

    [Coroutine]
    static async Coro Hercules(List<int> heads)
    {
        while (heads.Count < 10) await Coro.Sleep(1.5);
        throw new ScenarioException("hercules");
    }

    [Coroutine]
    static async Coro ChildrenMultiply()
    {
        var heads = new List<int>();
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Hydra(group, heads));
            _ = group.CreateTask(Hercules(heads));
            try
            {
                await Coro.Sleep(100);
            }
            finally
            {
                Log($"{heads.Count} heads");
            }
        });
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, body) in new (string, Func<Coro>)[]
        {
            ("child_fails_while_the_body_cleans_up", ChildFailsWhileTheBodyCleansUp),
            ("by_a_task", ByATask),
            ("body_replaces_it", BodyReplacesIt),
            ("inner_children_fail", InnerChildrenFail),
            ("empty_group_around", EmptyGroupAround),
        })
        {
            Log(name);
            var task = Coro.CreateTask(body());
            await Coro.Sleep(1);
            task.Cancel("outside");
            Log(await Attempt(task));
            Log($"requests {task.CancellationRequests}");
        }

        var started = new CoroEvent();
        var failing = Coro.CreateTask(ChildFailsInTheStepOfTheCancel(started));
        await started.Wait();
        failing.Cancel("outside");
        Log(await Attempt(failing));
        foreach (var (name, body) in new (string, Func<Coro>)[]
        {
            ("both_groups_fail", BothGroupsFail),
            ("resource_fails_as_it_is_left", ResourceFailsAsItIsLeft),
            ("children_multiply", ChildrenMultiply),
        })
        {
            Log(name);
            Log(await Attempt(Coro.CreateTask(body())));
        }
    }
}
