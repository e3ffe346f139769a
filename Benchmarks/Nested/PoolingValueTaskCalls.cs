using System.Runtime.CompilerServices;

namespace CoroGen.Benchmarks;

/// <summary>Ten nested calls as value tasks with pooled state machines.</summary>
internal static class PoolingValueTaskCalls
{
    /// <summary>Calls the outermost of the ten again and again, each time with a number of suspensions in the innermost.</summary>
    public static async Task Repeat(EventLoop loop, int calls, int suspensions)
    {
        for (var i = 0; i < calls; i++) await Level1(loop, suspensions);
    }

    /// <summary>The same with a call of fewer levels.</summary>
    public static async Task RepeatAt(EventLoop loop, int depth, int calls, int suspensions)
    {
        switch (depth)
        {
            case 1:
                for (var i = 0; i < calls; i++) await Level10(loop, suspensions);
                break;
            case 3:
                for (var i = 0; i < calls; i++) await Level8(loop, suspensions);
                break;
            default:
                await Repeat(loop, calls, suspensions);
                break;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level1(EventLoop loop, int suspensions) => await Level2(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level2(EventLoop loop, int suspensions) => await Level3(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level3(EventLoop loop, int suspensions) => await Level4(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level4(EventLoop loop, int suspensions) => await Level5(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level5(EventLoop loop, int suspensions) => await Level6(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level6(EventLoop loop, int suspensions) => await Level7(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level7(EventLoop loop, int suspensions) => await Level8(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level8(EventLoop loop, int suspensions) => await Level9(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level9(EventLoop loop, int suspensions) => await Level10(loop, suspensions) + 1;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Level10(EventLoop loop, int suspensions)
    {
        for (var i = 0; i < suspensions; i++) await new LoopYield(loop);

        // Beyond the values for which .NET keeps ready tasks.
        return suspensions + 1_000;
    }
}
