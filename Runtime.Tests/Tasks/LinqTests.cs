namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Iterators of coroutines go through .NET's operators, which are ordinary async methods and know no coroutines.</summary>
public partial class LinqTests
{
    [Fact]
    public void Operators_read_iterators_on_the_loop() => Trace.Run(Read);

    [Fact]
    public void Operators_that_have_enough_close_the_iterator() => Trace.Run(TakeTwo);

    [Fact]
    public void Errors_come_through_operators() => Trace.Run(FailInOperators);

    [Fact]
    public void Coroutines_iterate_over_operators() => Trace.Run(Iterate);

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers(Trace trace, int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await Coro.Sleep(1);
                yield return i;
            }
        }
        finally
        {
            await Coro.Yield();
            trace.Add("closed");
        }
    }

    [Coroutine]
    private static async Coro Read()
    {
        var trace = new Trace();
        var thread = Environment.CurrentManagedThreadId;
        var list = await Numbers(trace, 5).Where(static x => x != 1).Select(x => (x * 10) + thread - Environment.CurrentManagedThreadId).ToListAsync();
        Assert.Equal([0, 20, 30, 40], list);
        Assert.Equal("closed", trace.Text);
        Assert.Equal(5, EventLoop.Current.Time.TotalSeconds);

        Func<int, CancellationToken, ValueTask<int>> slowly = static async (x, _) => await Coro.Sleep(1, x).AsTask();
        var slow = await Numbers(trace, 3).Select(slowly).SumAsync();
        Assert.Equal(3, slow);
        Assert.Equal(11, EventLoop.Current.Time.TotalSeconds);
    }

    [Coroutine]
    private static async Coro TakeTwo()
    {
        var trace = new Trace();
        Assert.Equal(1, await Numbers(trace, 100).Take(2).LastAsync());
        Assert.Equal(3, await Numbers(trace, 100).FirstAsync(static x => x == 3));
        Assert.Equal("closed closed", trace.Text);
        Assert.Equal(6, EventLoop.Current.Time.TotalSeconds);
    }

    [Coroutine]
    private static async Coro FailInOperators()
    {
        var trace = new Trace();
        Assert.IsType<DivideByZeroException>(await Trace.Catch(async () => await Numbers(trace, 5).Select(static x => 1 / (x - 2)).CountAsync()));
        Assert.Equal("closed", trace.Text);
        Assert.IsType<FormatException>(await Trace.Catch(async () => await Fails().Select(static x => x).ToListAsync()));
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Fails()
    {
        yield return 1;
        await Coro.Yield();
        throw new FormatException();
    }

    [Coroutine]
    private static async Coro Iterate()
    {
        var trace = new Trace();
        await foreach (var x in Numbers(trace, 100).Skip(1).Select(static x => x * x))
        {
            trace.Add(x);
            if (x > 5) break;
        }

        Assert.Equal("1 4 9 closed", trace.Text);
    }
}
