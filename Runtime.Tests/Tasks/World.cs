namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Visitors that wait for shared and own tasks in every way.</summary>
internal sealed partial class World(Random random)
{
    private readonly List<CoroTask<int>> _shared = [];
    private readonly int[] _counts = new int[6];
    private int _begun, _ended;

    /// <summary>Lets visitors come and cancels some of them until all have gone.</summary>
    [Coroutine]
    public async Coro Run(int visitors)
    {
        var tasks = new List<CoroTask>();
        while (tasks.Count < visitors)
        {
            for (var i = 0; i < 10; i++) tasks.Add(Coro.CreateTask(Visit(0)));
            await Coro.Sleep(random.Next(2));
            for (var i = 0; i < 5; i++) tasks[random.Next(tasks.Count)].Cancel();
            if (_shared.Count > 0 && random.Next(3) == 0) _shared[random.Next(_shared.Count)].Cancel();
        }

        while (tasks.Any(static task => !task.IsCompleted))
        {
            Assert.True(EventLoop.Current.Time.TotalSeconds < 10_000, "Somebody waits for ever.");
            await Coro.Sleep(1);
        }

        foreach (var task in tasks) Assert.False(task.IsFaulted, $"{task.Exception}");
        await Coro.Sleep(100);
        Assert.Single(EventLoop.Current.AllTasks());
    }

    /// <summary>Says what has to be true when all visitors have gone.</summary>
    public void Check()
    {
        Assert.Equal(_begun, _ended);
        Assert.DoesNotContain(0, _counts);
    }

    /// <summary>Waits a few times.</summary>
    [Coroutine]
    public async Coro Visit(int depth)
    {
        _begun++;
        try
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                try
                {
                    await WaitSomehow(depth);
                }
                catch (CoroCanceledException) when (random.Next(2) == 0)
                {
                    _counts[5]++;
                }
            }
        }
        finally
        {
            _ended++;
        }
    }

    [Coroutine]
    private async Coro WaitSomehow(int depth)
    {
        var way = random.Next(5);
        switch (way)
        {
            case 0:
                await Wait();
                break;
            case 1:
                await EnumerateTasks();
                break;
            case 2:
                await Group(depth);
                break;
            case 3:
                await Limited(depth);
                break;
            default:
                await EnumerateCoroutines();
                break;
        }

        _counts[way]++;
    }

    [Coroutine]
    private async Coro Wait()
    {
        var loop = EventLoop.Current;
        var tasks = Choose();
        var begin = loop.Time;
        var limit = Limit();
        var until = (ReturnWhen)random.Next(3);
        var (done, pending) = await Coro.Wait(tasks, limit, until);
        Assert.Equal(tasks.Distinct().Where(static task => task.IsCompleted), done);
        Assert.Equal(tasks.Distinct().Where(static task => !task.IsCompleted), pending);
        var isLate = limit is { } seconds && (loop.Time - begin).TotalSeconds >= seconds;
        var isEnough = pending.Count == 0 || (until == ReturnWhen.FirstCompleted && done.Count > 0)
            || (until == ReturnWhen.FirstException && done.Any(static task => task.IsFaulted));
        Assert.True(isLate || isEnough, "The wait returned too early.");
        if (limit is { } longest) Assert.True((loop.Time - begin).TotalSeconds <= Math.Max(longest, 0), "The wait returned too late.");
        else Assert.True(isEnough);
    }

    [Coroutine]
    private async Coro EnumerateTasks()
    {
        var tasks = Choose();
        var seen = new HashSet<CoroTask>();
        var isLate = false;
        var completions = Coro.AsCompleted(tasks, Limit());
        var leaves = random.Next(4) == 0;
        try
        {
            await foreach (var task in completions)
            {
                Assert.True(task.IsCompleted);
                Assert.True(seen.Add(task), "A task was given twice.");
                if (random.Next(3) == 0) await Coro.Sleep(random.Next(2));
                if (leaves) return;
            }
        }
        catch (TimeoutException)
        {
            isLate = true;
        }

        if (!isLate) Assert.Equal(tasks.Distinct().Count(), seen.Count);
        Assert.Subset(tasks.ToHashSet<CoroTask>(), seen);
    }

    [Coroutine]
    private async Coro EnumerateCoroutines()
    {
        var count = random.Next(1, 5);
        var left = count;
        var coros = Enumerable.Range(0, count).Select(_ => End());
        await foreach (var task in (IAsyncEnumerable<CoroTask<int>>)Coro.AsCompleted(coros))
        {
            Assert.True(task.IsCompleted);
            left--;
        }

        Assert.Equal(0, left);
    }

    [Coroutine]
    private async Coro Group(int depth)
    {
        var children = new List<CoroTask>();
        var isCancelled = false;
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                for (var i = random.Next(5); i > 0; i--) children.Add(group.CreateTask(End(), null, null, random.Next(2) == 0));
                if (depth < 2) children.Add(group.CreateTask(Visit(depth + 1)));
                if (random.Next(2) == 0) await Coro.Sleep(random.Next(3));
                if (random.Next(3) != 0) return;
                isCancelled = true;
                group.Cancel();
            });
        }
        catch (AggregateException error)
        {
            Assert.Equal(children.Select(static child => child.Exception).OfType<Exception>().ToHashSet(), [.. error.InnerExceptions]);
            Assert.All(error.InnerExceptions, static inner => Assert.IsType<FormatException>(inner));
        }
        catch (InvalidOperationException) when (isCancelled || children.Any(static child => child.IsFaulted))
        {
            Assert.Fail("A group that is shutting down was given a task.");
        }

        Assert.All(children, static child => Assert.True(child.IsCompleted));
    }

    [Coroutine]
    private async Coro Limited(int depth)
    {
        var begin = EventLoop.Current.Time;
        var limit = random.Next(3);
        try
        {
            await Coro.Timeout(limit, _ => depth < 2 && random.Next(2) == 0 ? Visit(depth + 1) : Wait());
        }
        catch (TimeoutException)
        {
            Assert.True((EventLoop.Current.Time - begin).TotalSeconds >= limit);
        }
    }

    /// <summary>Some of the tasks that everybody waits for, a few twice.</summary>
    private List<CoroTask<int>> Choose()
    {
        if (_shared.Count > 30) _shared.RemoveRange(0, 10);
        if (_shared.Count < 3 || random.Next(2) == 0) _shared.Add(Coro.CreateTask(End()));
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => _shared[random.Next(_shared.Count)]).Where(static task => task.Loop == EventLoop.Current).DefaultIfEmpty(_shared[^1])];
    }

    private double? Limit() => random.Next(3) == 0 ? null : random.Next(-1, 4);

    [Coroutine]
    private async Coro<int> End()
    {
        var seconds = random.Next(4);
        if (seconds > 0) await Coro.Sleep(seconds);
        else if (random.Next(2) == 0) await Coro.Yield();
        return random.Next(6) == 0 ? throw new FormatException("as planned") : seconds;
    }
}
