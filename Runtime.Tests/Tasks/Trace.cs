namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Runs scenarios on virtual time and keeps what they say.</summary>
internal sealed partial class Trace
{
    private readonly List<string> _lines = [];

    public string Text => string.Join(" ", _lines);

    public void Add(object? line) => _lines.Add($"{line}");

    /// <summary>Runs a coroutine on a loop of its own whose clock jumps to the next timer.</summary>
    public static void Run(Func<Coro> main)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.RunUntilComplete(main());
    }

    /// <inheritdoc cref="Run"/>
    public static T Run<T>(Func<Coro<T>> main)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        return loop.RunUntilComplete(main());
    }

    /// <summary>Runs a coroutine and gives the exception that leaves it.</summary>
    public static async Coro<Exception?> Catch(Func<Coro> body)
    {
        try
        {
            await body();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Counts the iterations of the loop that pass while an awaitable is awaited.</summary>
    [Coroutine]
    public static async Coro<int> CountHops(Func<Coro> body)
    {
        var loop = EventLoop.Current;
        var hops = 0;
        var counting = true;
        Count();
        await body();
        counting = false;
        return hops - 1;

        void Count()
        {
            if (!counting) return;
            hops++;
            loop.CallSoon(Count);
        }
    }
}
