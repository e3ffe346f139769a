namespace CoroGen;

/// <summary>Sets of tasks for the length of a call, to find those that are given twice: each thread has one that is used again.</summary>
internal static class SeenTasks
{
    private const int Limit = 4096;

    [ThreadStatic]
    private static HashSet<CoroTask>? t_free;

    /// <summary>An empty set; another one while the thread's own is in use.</summary>
    public static HashSet<CoroTask> Rent()
    {
        var set = t_free ?? [];
        t_free = null;
        return set;
    }

    /// <summary>Gives a set back, unless it has grown so large that to clear it would cost every later call.</summary>
    public static void Return(HashSet<CoroTask> set)
    {
        if (set.Count > Limit) return;
        set.Clear();
        t_free = set;
    }
}
