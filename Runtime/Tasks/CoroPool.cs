namespace CoroGen;

/// <summary>
/// The pools that objects of coroutines come from and go back to: one for each thread and each kind of coroutine, and one for each kind of object that the
/// library needs to wait. It says how large they may be, and whether they are large enough.
/// </summary>
/// <remarks>A program in steady state makes no objects: <see cref="Created"/> stands still.</remarks>
public static class CoroPool
{
    private static int s_limit = 4096;
    private static long s_created;
    private static long s_dropped;

    /// <summary>
    /// How many free objects a pool keeps; 4096 by default. Where more coroutines of one kind end together than this, the others are left to the garbage
    /// collector, and made anew the next time.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static int Limit
    {
        get => s_limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            s_limit = value;
        }
    }

    /// <summary>How many objects had to be made since the program began, because their pool was empty. Any thread may read it.</summary>
    public static long Created => Interlocked.Read(ref s_created);

    /// <summary>How many objects were not kept since the program began, because their pool was full. Any thread may read it.</summary>
    public static long Dropped => Interlocked.Read(ref s_dropped);

    internal static void CountCreated() => Interlocked.Increment(ref s_created);

    internal static void CountDropped() => Interlocked.Increment(ref s_dropped);
}
