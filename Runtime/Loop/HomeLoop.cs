namespace CoroGen;

/// <summary>
/// Where the work of a loop finds it again from another thread: an AsyncLocal value that all tasks of a loop have. An async iterator of the compiler's
/// goes on in a thread of the pool behind <c>ConfigureAwait(false)</c>, and nothing else tells there whose iterator it is.
/// </summary>
internal sealed class HomeLoop
{
    private static readonly AsyncLocal<HomeLoop?> s_current = new();

    // Contexts live as long as any timer or registration that was made in them; the loop must not.
    private EventLoop? _loop;

    private HomeLoop(EventLoop loop) => _loop = loop;

    /// <summary>The loop in which the present flow of execution began; null when it began in none, or the loop is closed.</summary>
    public static EventLoop? Current => s_current.Value?._loop;

    /// <summary>Adds a loop to the AsyncLocal values that are current, without changing them.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="context">The values with the loop; null where the flow of values is suppressed.</param>
    public static HomeLoop Mark(EventLoop loop, out ExecutionContext? context)
    {
        var home = new HomeLoop(loop);
        var outer = s_current.Value;
        s_current.Value = home;
        context = ExecutionContext.Capture();
        s_current.Value = outer;
        return home;
    }

    /// <summary>Says that the loop is closed.</summary>
    public void Close() => _loop = null;
}
