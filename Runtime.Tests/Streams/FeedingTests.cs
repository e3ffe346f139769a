namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Readers that a user feeds, and their lines.</summary>
public sealed class FeedingTests
{
    [Fact]
    public void A_reader_of_ones_own_gives_what_it_is_fed() => LoopTest.Run(async () =>
    {
        var reader = new CoroStreamReader();
        var line = Coro.CreateTask(reader.ReadLine());
        await Coro.Yield();
        reader.FeedData("one"u8);
        reader.FeedData([]);
        reader.FeedData("\ntwo"u8);
        Assert.Equal("one\n", (await line).Text());
        reader.FeedEof();
        reader.FeedEof();
        Assert.Equal("two", (await reader.Read()).Text());
        Assert.True(reader.AtEof);
    });

    [Fact]
    public void More_than_one_array_is_fed_at_once() => LoopTest.Run(async () =>
    {
        var bytes = new byte[300_000];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 7);
        var reader = new CoroStreamReader(limit: 10);
        reader.FeedData(bytes);
        Assert.Equal(bytes, await reader.ReadExactly(bytes.Length));
    });

    [Fact]
    public void Nothing_can_be_fed_after_the_end()
    {
        var reader = new CoroStreamReader();
        reader.FeedEof();
        var exception = Assert.Throws<InvalidOperationException>(() => reader.FeedData("late"u8));
        Assert.Equal("FeedData was called after FeedEof: the stream has ended.", exception.Message);
    }

    [Fact]
    public void An_error_that_is_set_fails_reads() => LoopTest.Run(async () =>
    {
        var reader = new CoroStreamReader();
        var read = Coro.CreateTask(reader.Read(1));
        await Coro.Yield();
        var error = new FormatException("not mine");
        reader.FeedData("x"u8);
        reader.SetException(error);
        Assert.Same(error, reader.Exception);
        Assert.Same(error, await Throwing.Of<FormatException>(reader.Read(1)));
        Assert.Same(error, (await read.WaitWithoutThrow()).Exception);
    });

    [Fact]
    public void The_reader_of_a_connection_is_fed_by_it_alone() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        const string Message = "The reader belongs to a connection, which feeds it: make one with new CoroStreamReader() to feed it yourself.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => pair.Reader.FeedData("x"u8)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(pair.Reader.FeedEof).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => pair.Reader.SetException(new FormatException())).Message);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_is_positive(int limit) => Assert.Throws<ArgumentOutOfRangeException>(() => new CoroStreamReader(limit));

    [Fact]
    public void Lines_are_enumerated_to_the_end() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("one\ntw");
        EventLoop.Current.CallSoon(() =>
        {
            reader.Feed("o\n\nlast");
            reader.FeedEof();
        });
        var lines = new List<string>();
        await foreach (var line in reader) lines.Add(line.Text());
        Assert.Equal(["one\n", "two\n", "\n", "last"], lines);
    });

    [Fact]
    public void A_loop_over_lines_that_is_left_leaves_the_rest() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("one\ntwo\nthree\n");
        await foreach (var line in reader)
        {
            if (line.Text() == "two\n") break;
        }

        Assert.Equal("three\n", (await reader.Read()).Text());
    });

    [Fact]
    public void A_line_that_is_too_long_fails_the_loop_over_lines() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("one\ntoo long\n", limit: 4);
        var lines = new List<string>();
        await Throwing.Of<InvalidDataException>(Collect());
        Assert.Equal(["one\n"], lines);

        async Coro Collect()
        {
            await foreach (var line in reader) lines.Add(line.Text());
        }
    });

    [Fact]
    public void A_token_cancels_the_wait_for_the_next_line() => LoopTest.Run(async () =>
    {
        using var source = new CancellationTokenSource();
        var reader = FedReader.Make("one\n");
        EventLoop.Current.CallLater(0.01, source.Cancel);
        await Throwing.Of<OperationCanceledException>(Collect());
        reader.Feed("two\n");
        Assert.Equal("two\n", (await reader.ReadLine()).Text());

        async Coro Collect()
        {
            await foreach (var line in reader.WithCancellation(source.Token)) Assert.Equal("one\n", line.Text());
        }
    });
}
