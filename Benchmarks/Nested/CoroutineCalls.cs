namespace CoroGen.Benchmarks;

/// <summary>Ten nested calls as coroutines.</summary>
internal static partial class CoroutineCalls
{
    /// <summary>Calls the outermost of the ten again and again, each time with a number of suspensions in the innermost.</summary>
    [Coroutine]
    public static async Coro Repeat(int calls, int suspensions)
    {
        for (var i = 0; i < calls; i++) await Level1(suspensions);
    }

    /// <summary>The same with a call of fewer levels.</summary>
    public static Coro RepeatAt(int depth, int calls, int suspensions) => depth switch
    {
        1 => RepeatOne(calls, suspensions),
        3 => RepeatThree(calls, suspensions),
        10 => Repeat(calls, suspensions),
        _ => throw new ArgumentOutOfRangeException(nameof(depth), depth, "There are calls of one, three and ten levels."),
    };

    [Coroutine]
    private static async Coro RepeatOne(int calls, int suspensions)
    {
        for (var i = 0; i < calls; i++) await Level10(suspensions);
    }

    [Coroutine]
    private static async Coro RepeatThree(int calls, int suspensions)
    {
        for (var i = 0; i < calls; i++) await Level8(suspensions);
    }

    [Coroutine]
    private static async Coro<int> Level1(int suspensions) => await Level2(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level2(int suspensions) => await Level3(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level3(int suspensions) => await Level4(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level4(int suspensions) => await Level5(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level5(int suspensions) => await Level6(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level6(int suspensions) => await Level7(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level7(int suspensions) => await Level8(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level8(int suspensions) => await Level9(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level9(int suspensions) => await Level10(suspensions) + 1;

    [Coroutine]
    private static async Coro<int> Level10(int suspensions)
    {
        for (var i = 0; i < suspensions; i++) await Coro.Yield();

        // Beyond the values for which .NET keeps ready tasks.
        return suspensions + 1_000;
    }
}
