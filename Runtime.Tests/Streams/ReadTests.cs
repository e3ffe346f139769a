namespace CoroGen.Runtime.Tests.Streams;

public sealed class ReadTests
{
    [Fact]
    public void Read_gives_what_has_come_up_to_the_number() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("hello");
        Assert.Equal("he", (await reader.Read(2)).Text());
        Assert.Equal("llo", (await reader.Read(100)).Text());
    });

    [Fact]
    public void Read_waits_for_the_first_byte_only() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make();
        EventLoop.Current.CallSoon(() => reader.Feed("a"));
        Assert.Equal("a", (await reader.Read(10)).Text());
    });

    [Fact]
    public void Read_of_nothing_is_empty_at_once() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make();
        Assert.Empty(await reader.Read(0));
        Assert.Equal(0, await reader.ReadInto(Memory<byte>.Empty));
    });

    [Fact]
    public void Read_is_empty_at_the_end() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("x");
        Assert.False(reader.AtEof);
        Assert.Equal("x", (await reader.Read(5)).Text());
        Assert.True(reader.AtEof);
        Assert.Empty(await reader.Read(5));
        Assert.Empty(await reader.Read());
        Assert.Equal(0, await reader.ReadInto(new byte[4]));
    });

    [Fact]
    public void Read_without_a_number_goes_to_the_end_whatever_the_limit() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("first ", limit: 3);
        var loop = EventLoop.Current;
        loop.CallSoon(() =>
        {
            reader.Feed("second ");
            loop.CallSoon(() =>
            {
                reader.Feed("third");
                reader.FeedEof();
            });
        });
        Assert.Equal("first second third", (await reader.Read()).Text());
    });

    [Fact]
    public void ReadInto_fills_what_there_is_room_for() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("hello");
        var memory = new byte[3];
        Assert.Equal(3, await reader.ReadInto(memory));
        Assert.Equal("hel", memory.Text());
        Assert.Equal(2, await reader.ReadInto(memory));
        Assert.Equal("lol", memory.Text());
    });

    [Fact]
    public void ReadExactly_waits_for_all_of_it_whatever_the_limit() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("ab", limit: 1);
        EventLoop.Current.CallSoon(() => reader.Feed("cdef"));
        Assert.Equal("abcde", (await reader.ReadExactly(5)).Text());
        var rest = new byte[1];
        await reader.ReadExactly(rest);
        Assert.Equal("f", rest.Text());
        Assert.Empty(await reader.ReadExactly(0));
    });

    [Fact]
    public void ReadExactly_that_is_cut_short_gives_the_part_and_empties_the_stream() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("abc");
        var exception = await Throwing.Of<IncompleteReadException>(reader.ReadExactly(5));
        Assert.Equal("abc", exception.Partial.ToArray().Text());
        Assert.Equal(5, exception.Expected);
        Assert.Contains("5 bytes", exception.Message);
        Assert.True(reader.AtEof);

        exception = await Throwing.Of<IncompleteReadException>(reader.ReadExactly(new byte[2]));
        Assert.Equal(2, exception.Expected);
    });

    [Fact]
    public void ReadExactly_of_less_than_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FedReader.Make().ReadExactly(-1));

    [Fact]
    public void Much_data_survives_growing_and_moving() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make();
        var expected = 0;
        var fed = 0;
        var random = new Random(7);
        while (expected < 300_000)
        {
            var count = random.Next(0, 9000);
            reader.Feed(string.Concat(Enumerable.Range(fed, count).Select(i => (char)('a' + (i % 26)))));
            fed += count;
            while (fed - expected > 5000)
            {
                foreach (var b in await reader.Read(random.Next(1, 7000))) Assert.Equal('a' + (expected++ % 26), b);
            }
        }
    });
}
