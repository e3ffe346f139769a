namespace CoroGen.Benchmarks;

/// <summary>Ten nested calls as tasks.</summary>
internal static class TaskCalls
{
    /// <summary>Calls the outermost of the ten again and again, each time with a number of suspensions in the innermost.</summary>
    public static async Task Repeat(EventLoop loop, int calls, int suspensions)
    {
        for (var i = 0; i < calls; i++) await Level1(loop, suspensions);
    }

    private static async Task<int> Level1(EventLoop loop, int suspensions) => await Level2(loop, suspensions) + 1;

    private static async Task<int> Level2(EventLoop loop, int suspensions) => await Level3(loop, suspensions) + 1;

    private static async Task<int> Level3(EventLoop loop, int suspensions) => await Level4(loop, suspensions) + 1;

    private static async Task<int> Level4(EventLoop loop, int suspensions) => await Level5(loop, suspensions) + 1;

    private static async Task<int> Level5(EventLoop loop, int suspensions) => await Level6(loop, suspensions) + 1;

    private static async Task<int> Level6(EventLoop loop, int suspensions) => await Level7(loop, suspensions) + 1;

    private static async Task<int> Level7(EventLoop loop, int suspensions) => await Level8(loop, suspensions) + 1;

    private static async Task<int> Level8(EventLoop loop, int suspensions) => await Level9(loop, suspensions) + 1;

    private static async Task<int> Level9(EventLoop loop, int suspensions) => await Level10(loop, suspensions) + 1;

    private static async Task<int> Level10(EventLoop loop, int suspensions)
    {
        for (var i = 0; i < suspensions; i++) await new LoopYield(loop);

        // Beyond the values for which .NET keeps ready tasks.
        return suspensions + 1_000;
    }
}
