namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>A gather gives the tasks that it made back to their pools, but none that user code got hold of.</summary>
public partial class ExposureTests
{
    [Fact]
    public void A_child_that_shows_itself_is_not_used_again() => Trace.Run(static async Coro () =>
    {
        var seen = new List<CoroTask>();
        for (var i = 0; i < 3; i++) await Coro.Gather(Show(seen, i), Show(seen, i + 10));
        Assert.Equal(6, seen.Distinct().Count());
        Assert.Equal([0, 10, 1, 11, 2, 12], seen.Cast<CoroTask<int>>().Select(static task => task.Result));
    });

    [Fact]
    public void A_child_that_the_loop_listed_is_not_used_again() => Trace.Run(static async Coro () =>
    {
        var seen = new List<CoroTask>();
        EventLoop.Current.CallSoon(() => seen.AddRange(EventLoop.Current.AllTasks()));
        await Coro.Gather(Wait(1), Wait(2));
        await Coro.Gather(Wait(3), Wait(4));
        Assert.Equal([1, 2], seen.OfType<CoroTask<int>>().Select(static task => task.Result));
    });

    [Fact]
    public void A_coroutine_that_was_gathered_cannot_be_awaited_again() => Trace.Run(static async Coro () =>
    {
        var coro = Wait(1);
        await Coro.Gather(coro, Wait(2));
#pragma warning disable CORO0009 // That it fails is what is tested.
        Assert.IsType<InvalidOperationException>(await Trace.Catch(async () => await coro));
#pragma warning restore CORO0009
    });

    [Fact]
    public void Children_that_outlive_a_failed_gather_do_not_disturb_the_next() => Trace.Run(static async Coro () =>
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.IsType<FormatException>(await Trace.Catch(static () => FailingGather()));
            var (a, b) = await Coro.Gather(Wait(1), Wait(2));
            Assert.Equal((1, 2), (a, b));
        }
    });

    [Coroutine]
    private static async Coro FailingGather() => await Coro.Gather(Fail(), Coro.Sleep(2.5, 1), Coro.Sleep(0.5, 1));

    [Coroutine]
    private static async Coro<int> Fail()
    {
        await Coro.Sleep(1);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coro<int> Show(List<CoroTask> seen, int value)
    {
        seen.Add(CoroTask.Current!);
        await Coro.Yield();
        return value;
    }

    [Coroutine]
    private static async Coro<int> Wait(int value)
    {
        await Coro.Sleep(1);
        return value;
    }
}
