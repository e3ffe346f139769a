namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class NestedCallsTests
{
    [Fact]
    public void Ten_nested_calls_allocate_nothing() => Allocations.AssertNone(times => Repeat(times, suspensions: 0));

    [Fact]
    public void Ten_nested_calls_that_suspend_allocate_nothing() => Allocations.AssertNone(times => Repeat(times, suspensions: 1));

    [Fact]
    public void Ten_nested_calls_that_suspend_often_allocate_nothing() => Allocations.AssertNone(times => Repeat(times, suspensions: 7));

    [Fact]
    public void Recursion_allocates_nothing() => Allocations.AssertNone(times => RepeatRecursion(times));

    [Coroutine]
    private static async Coro Repeat(int times, int suspensions)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Level1(suspensions) == suspensions + 9);
    }

    [Coroutine]
    private static async Coro RepeatRecursion(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Recurse(10) == 10);
    }

    [Coroutine]
    private static async Coro<int> Recurse(int depth)
    {
        if (depth > 0) return await Recurse(depth - 1) + 1;
        await Coro.Yield();
        return 0;
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
        return suspensions;
    }
}
