namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 338: cancellations on their way through finally blocks that await, are cancelled again, fail, return, and swallow.</summary>
internal static partial class Item338
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Clean(string name, double seconds = 1)
    {
        Log($"{name} cleans");
        await Coro.Sleep(seconds);
        Log($"{name} is clean");
    }

    [Coroutine]
    static async Coro Leaf(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Clean($"leaf of {name}");
        }
    }

    [Coroutine]
    static async Coro<string?> Plain(string name)
    {
        try
        {
            await Leaf(name);
        }
        finally
        {
            await Clean(name);
        }

        return null;
    }

    [Coroutine]
    static async Coro<string?> Caught(string name)
    {
        try
        {
            try
            {
                await Leaf(name);
            }
            finally
            {
                await Clean($"try of {name}");
            }
        }
        catch (CoroCanceledException error)
        {
            Log($"{name} caught ('{error.Message}',)");
            await Coro.Sleep(1);
        }
        finally
        {
            await Clean(name);
        }

        return name;
    }

    [Coroutine]
    static async Coro<string?> Replaced(string name)
    {
        try
        {
            await Leaf(name);
            return null;
        }
        finally
        {
            await Clean(name);
            Throw($"instead of {name}");
        }
    }

    static void Throw(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro<string?> Returned(string name)
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                if (i == 0) continue;
                await Leaf(name);
            }
            catch (CoroCanceledException)
            {
                return $"{name} returned";
            }
            finally
            {
                await Clean($"{name} {i}");
            }
        }

        return null;
    }

    [Coroutine]
    static async Coro<string?> Limited(string name)
    {
        try
        {
            await Coro.Timeout(3, _ => InLimit(name));
            return null;
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out, requests {CoroTask.Current!.CancellationRequests}");
            throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro InLimit(string name)
    {
        try
        {
            await Leaf(name);
        }
        finally
        {
            await Clean(name, 5);
        }
    }

    [Coroutine]
    static async Coro<string?> Grouped(string name)
    {
        await CoroTaskGroup.Run(group => InGroup(group, name));
        return null;
    }

    [Coroutine]
    static async Coro InGroup(CoroTaskGroup group, string name)
    {
        _ = group.CreateTask(Plain($"child of {name}"));
        try
        {
            await Leaf(name);
        }
        finally
        {
            await Clean(name);
        }
    }

    [Coroutine]
    static async Coro<string?> Parent(string name)
    {
        var task = Coro.CreateTask(Plain(name));
        try
        {
            return await task;
        }
        finally
        {
            Log($"parent of {name} sees {Outcome(task)}");
            await Clean($"parent of {name}", 0);
        }
    }

    [Coroutine]
    static async Coro Cancel(Func<string, Coro<string?>> body, string name, int cancels)
    {
        var task = Coro.CreateTask(body(name));
        await Coro.Sleep(1);
        for (var i = 0; i < cancels; i++)
        {
            Log($"cancel {i}: {task.Cancel($"message {i}")}");
            await Coro.Sleep(0.5);
        }

        Log(await Attempt(task));
        Log($"{name} ends, requests {task.CancellationRequests}");
    }

    [Coroutine]
    static async Coro Main()
    {
        (string Name, Func<string, Coro<string?>> Body)[] bodies =
        [
            ("plain", name => Plain(name)), ("caught", name => Caught(name)), ("replaced", name => Replaced(name)), ("returned", name => Returned(name)),
            ("limited", name => Limited(name)), ("grouped", name => Grouped(name)), ("parent", name => Parent(name)),
        ];
        foreach (var cancels in new[] { 1, 2, 3 })
        {
            foreach (var (name, body) in bodies) await Cancel(body, name, cancels);
        }
    }
}
