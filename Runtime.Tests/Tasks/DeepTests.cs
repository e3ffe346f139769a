namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Depth costs no stack.</summary>
public partial class DeepTests
{
    [Fact]
    public void A_million_nested_calls_suspend_at_the_bottom() => Assert.Equal(1_000_000, Coro.Run(Down(1_000_000)));

    [Fact]
    public void A_million_nested_calls_are_canceled_at_the_bottom() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Down(1_000_000));
        await Coro.Yield();
        task.Cancel();
        await Coro.Yield();
        Assert.True(task.IsCanceled);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Exceptions_go_up_at_a_price_for_each_level_whatever_the_depth(bool onMachine)
    {
        // What is copied at each level is allocated; the square of the depth would be megabytes a level here.
        Func<int, Coro<int>> fail = onMachine ? static depth => FailOnMachine(depth) : static depth => Fail(depth);
        Assert.Equal("bottom", Assert.Throws<InvalidOperationException>(() => Coro.Run(fail(10))).Message);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidOperationException>(() => Coro.Run(fail(8_000)));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 8_000, 1, 100_000);
        Assert.Contains(onMachine ? "FailOnMachine" : "Fail_Frame", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_million_tasks_that_await_tasks_is_canceled() => Trace.Run(static async Coro () =>
    {
        var first = Coro.CreateTask(Coro.Sleep(1000));
        CoroTask last = first;
        for (var i = 0; i < 1_000_000; i++) last = Coro.CreateTask(Await(last));
        await Coro.Yield();
        last.Cancel("m");
        await Coro.Wait([last]);
        Assert.True(last.IsCanceled && first.IsCanceled);
    });

    [Fact]
    public void Gathers_of_gathers_are_canceled() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(GatherDown(20_000));
        for (var i = 0; i < 20_010; i++) await Coro.Yield();
        task.Cancel();
        await Coro.Wait([task]);
        Assert.True(task.IsCanceled);
    });

    [Coroutine]
    private static async Coro<int> Down(int depth)
    {
        if (depth > 0) return 1 + await Down(depth - 1);
        await Coro.Yield();
        return 0;
    }

    [Coroutine]
    private static async Coro<int> Fail(int depth)
    {
        if (depth > 0) return 1 + await Fail(depth - 1);
        await Coro.Yield();
        throw new InvalidOperationException("bottom");
    }

    private static async Coro<int> FailOnMachine(int depth)
    {
        if (depth > 0) return 1 + await FailOnMachine(depth - 1);
        await Coro.Yield();
        throw new InvalidOperationException("bottom");
    }

    [Coroutine]
    private static async Coro Await(CoroTask task) => await task;

    [Coroutine]
    private static async Coro GatherDown(int depth)
    {
        if (depth == 0) await Coro.Sleep(1000);
        else await Coro.Gather(GatherDown(depth - 1));
    }
}
