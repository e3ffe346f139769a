namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 335: groups within groups whose children fail, swallow, cancel their parents and each other, and are cancelled from outside.</summary>
internal static partial class Item335
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Fails(string name, double after)
    {
        try
        {
            await Coro.Sleep(after);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }

        Log($"{name} fails");
        throw new ScenarioException(name);
    }

    [Coroutine]
    static async Coro<string> Resists(string name, string? error = null)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} resists");
            await Coro.Sleep(1);
        }

        if (error is not null) throw new ScenarioException(error);
        return name;
    }

    [Coroutine]
    static async Coro Inner(string name, params double[] afters)
    {
        try
        {
            await CoroTaskGroup.Run(group => InnerBody(group, name, afters));
        }
        finally
        {
            Log($"{name} ends, requests {CoroTask.Current!.CancellationRequests}");
        }
    }

    [Coroutine]
    static async Coro InnerBody(CoroTaskGroup group, string name, double[] afters)
    {
        foreach (var after in afters) _ = group.CreateTask(Fails($"{name}{after}", after));
        await Coro.Sleep(50);
    }

    [Coroutine]
    static async Coro Nested() => await CoroTaskGroup.Run(async group =>
    {
        _ = group.CreateTask(Inner("x", 1, 1, 9));
        _ = group.CreateTask(Inner("y", 2));
        _ = group.CreateTask(Resists("r", "late"));
        await Inner("b", 7);
    });

    [Coroutine]
    static async Coro BodyFailsToo() => await CoroTaskGroup.Run(async group =>
    {
        _ = group.CreateTask(Fails("child", 1));
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("body");
        }
    });

    [Coroutine]
    static async Coro Child(CoroTask parent)
    {
        await Coro.Sleep(1);
        Log($"parent told {parent.Cancel("by child")}");
        await Coro.Sleep(1);
        Log("never");
    }

    [Coroutine]
    static async Coro ChildCancelsParent()
    {
        var parent = CoroTask.Current!;
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Child(parent));
            _ = group.CreateTask(Resists("s"));
            await Coro.Sleep(10);
        });
    }

    [Coroutine]
    static async Coro FailsWhileCancelled() => await CoroTaskGroup.Run(async group =>
    {
        _ = group.CreateTask(Resists("t", "after resisting"));
        await Coro.Sleep(10);
    });

    [Coroutine]
    static async Coro Creates(CoroTaskGroup group)
    {
        try
        {
            await Coro.Sleep(10);
        }
        finally
        {
            try
            {
                _ = group.CreateTask(Coro.Sleep(1));
                Log("accepted");
            }
            catch (InvalidOperationException error)
            {
                Log(Describe(error));
            }
        }
    }

    [Coroutine]
    static async Coro CreatedWhileEnding() => await CoroTaskGroup.Run(async group =>
    {
        _ = group.CreateTask(Creates(group));
        _ = group.CreateTask(Fails("u", 1));
        await Coro.Completed;
    });

    [Coroutine]
    static async Coro CancelledChildIsNoFailure()
    {
        CoroTask? task = null, other = null;
        await CoroTaskGroup.Run(async group =>
        {
            task = group.CreateTask(Coro.Sleep(10));
            other = group.CreateTask(Coro.Sleep(3, "other"));
            await Coro.Sleep(1);
            task.Cancel();
        });
        Log($"{Outcome(task!)}, {Outcome(other!)}");
    }

    [Coroutine]
    static async Coro InTimeout()
    {
        try
        {
            await Coro.Timeout(2, static timeout => CoroTaskGroup.Run(static async group =>
            {
                _ = group.CreateTask(Resists("v"));
                await Coro.Sleep(10);
            }));
        }
        catch (TimeoutException)
        {
            Log($"timed out, requests {CoroTask.Current!.CancellationRequests}");
        }

        await CoroTaskGroup.Run(async group =>
        {
            try
            {
                await Coro.Timeout(1, async timeout =>
                {
                    _ = group.CreateTask(Fails("w", 1));
                    await Coro.Sleep(10);
                });
            }
            catch (TimeoutException)
            {
                Log("inner timeout");
            }
        });
    }

    [Coroutine]
    static async Coro Main()
    {
        (string Name, Func<Coro> Body)[] bodies =
        [
            ("nested", Nested), ("body_fails_too", BodyFailsToo), ("child_cancels_parent", ChildCancelsParent), ("created_while_ending", CreatedWhileEnding),
            ("cancelled_child_is_no_failure", CancelledChildIsNoFailure), ("in_timeout", InTimeout),
        ];
        foreach (var (name, body) in bodies)
        {
            Log(name);
            var task = Coro.CreateTask(body());
            Log(await Attempt(task));
            Log($"requests {task.CancellationRequests}");
        }

        foreach (var again in new[] { false, true })
        {
            var task = Coro.CreateTask(FailsWhileCancelled());
            await Coro.Sleep(1);
            task.Cancel("outside");
            if (again)
            {
                await Coro.Sleep(0);
                task.Cancel("again");
            }

            Log(await Attempt(task));
            Log($"requests {task.CancellationRequests}");
        }
    }
}
