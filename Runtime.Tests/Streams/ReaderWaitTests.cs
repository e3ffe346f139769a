namespace CoroGen.Runtime.Tests.Streams;

public sealed class ReaderWaitTests
{
    [Fact]
    public void A_second_coroutine_that_waits_is_refused() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make();
        var first = Coro.CreateTask(reader.ReadLine());
        await Coro.Yield();
        var exception = await Throwing.Of<InvalidOperationException>(reader.Read(1));
        Assert.Contains("already waiting for incoming data", exception.Message);
        reader.Feed("fine\n");
        Assert.Equal("fine\n", (await first).Text());
    });

    [Fact]
    public void A_read_that_is_cancelled_loses_no_data() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("half ");
        foreach (var read in new Func<CoroTask<byte[]>>[]
        {
            () => Coro.CreateTask(reader.ReadLine()), () => Coro.CreateTask(reader.ReadExactly(50)), () => Coro.CreateTask(reader.Read()),
        })
        {
            var task = read();
            await Coro.Yield();
            task.Cancel();
            await Throwing.Of<CoroCanceledException>(Await(task));
        }

        reader.Feed("line\n");
        Assert.Equal("half line\n", (await reader.ReadLine()).Text());
    });

    [Fact]
    public void A_read_that_is_cancelled_when_data_has_just_come_loses_no_data() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make();
        var task = Coro.CreateTask(reader.ReadLine());
        await Coro.Yield();
        reader.Feed("line\n");
        task.Cancel();
        await Throwing.Of<CoroCanceledException>(Await(task));
        Assert.Equal("line\n", (await reader.ReadLine()).Text());
    });

    [Fact]
    public void An_error_wakes_the_read_and_fails_all_later_ones_even_with_data_left() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("data");
        var task = Coro.CreateTask(reader.ReadLine());
        await Coro.Yield();
        var error = new IOException("gone");
        reader.SetException(error);
        Assert.Same(error, await Throwing.Of<IOException>(Await(task)));
        Assert.Same(error, await Throwing.Of<IOException>(reader.Read(1)));
        Assert.Same(error, await Throwing.Of<IOException>(reader.ReadExactly(1)));
        Assert.Same(error, await Throwing.Of<IOException>(reader.ReadUntil("a".Bytes())));
        Assert.Same(error, reader.Exception);
    });

    [Fact]
    public void Back_pressure_begins_above_twice_the_limit_and_ends_at_the_limit() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("12345678", limit: 4);
        Assert.False(reader.IsPaused);
        reader.Feed("9");
        Assert.True(reader.IsPaused);
        await reader.ReadExactly(4);
        Assert.True(reader.IsPaused);
        await reader.ReadExactly(1);
        Assert.False(reader.IsPaused);
    });

    [Fact]
    public void A_read_that_needs_more_ends_back_pressure() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("123456789", limit: 4);
        var task = Coro.CreateTask(reader.ReadExactly(12));
        await Coro.Yield();
        Assert.False(reader.IsPaused);
        reader.Feed("abc");
        Assert.Equal("123456789abc", (await task).Text());
    });

    private static async Coro Await(CoroTask task) => await task;
}
