namespace CoroGen.Runtime.Tests.Synchronization;

/// <summary>A test that runs on a loop with virtual time and keeps what its coroutines say.</summary>
public abstract class LoopScenario
{
    private readonly List<string> _said = [];

    /// <summary>What was said since the last look.</summary>
    protected string Said
    {
        get
        {
            var said = string.Join(" ", _said);
            _said.Clear();
            return said;
        }
    }

    protected void Say(object word) => _said.Add($"{word}");

    protected static void Run(Func<Coro> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.RunUntilComplete(body());
    }

    /// <summary>Makes a task that the test does not look at again.</summary>
    protected static void Start(Coro coro) => _ = Coro.CreateTask(coro);

    /// <summary>Lets iterations of the loop pass.</summary>
    protected static async Coro Hops(int count)
    {
        for (var i = 0; i < count; i++) await Coro.Yield();
    }

    /// <summary>Cancels a task and lets it end.</summary>
    protected static async Coro Cancel(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Cancel();
        await Hops(2);
        Assert.True(task.IsCanceled);
    }

    protected static async Coro Throws<TException>(Coro body)
        where TException : Exception
    {
        try
        {
            await body;
        }
        catch (TException)
        {
            return;
        }

        Assert.Fail($"There was no {typeof(TException).Name}.");
    }

    protected static async Coro Throws<TException, T>(Coro<T> body)
        where TException : Exception
    {
        try
        {
            await body;
        }
        catch (TException)
        {
            return;
        }

        Assert.Fail($"There was no {typeof(TException).Name}.");
    }
}
