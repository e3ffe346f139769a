using System.Buffers;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class ReadUntilTests
{
    [Fact]
    public void ReadUntil_gives_the_separator_with_it() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("one--two--three");
        Assert.Equal("one--", (await reader.ReadUntil("--".Bytes())).Text());
        Assert.Equal("two--", (await reader.ReadUntil("--".Bytes())).Text());
        Assert.Equal("three", (await reader.Read(9)).Text());
    });

    [Fact]
    public void A_separator_is_found_across_pieces() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("AA");
        var loop = EventLoop.Current;
        loop.CallSoon(() =>
        {
            reader.Feed("ABC");
            loop.CallSoon(() => reader.Feed("D+"));
        });
        Assert.Equal("AAABCD", (await reader.ReadUntil("ABCD".Bytes())).Text());
        Assert.Equal("+", (await reader.Read(5)).Text());
    });

    [Fact]
    public void The_end_before_the_separator_gives_the_part_and_empties_the_stream() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("half");
        var exception = await Throwing.Of<IncompleteReadException>(reader.ReadUntil("--".Bytes()));
        Assert.Equal("half", exception.Partial.ToArray().Text());
        Assert.Null(exception.Expected);
        Assert.True(reader.AtEof);
    });

    [Fact]
    public void A_separator_after_the_limit_leaves_everything_to_be_read() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("abcdef--", limit: 5);
        var exception = await Throwing.Of<LimitOverrunException>(reader.ReadUntil("--".Bytes()));
        Assert.Equal(6, exception.Consumed);
        Assert.Contains("limit is 5", exception.Message);
        Assert.Equal("abcdef--", (await reader.Read(10)).Text());
    });

    [Fact]
    public void No_separator_within_the_limit_leaves_everything_to_be_read() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("abcdefgh", limit: 5);
        var exception = await Throwing.Of<LimitOverrunException>(reader.ReadUntil("--".Bytes()));
        Assert.Equal(7, exception.Consumed);
        Assert.Equal("abcdefg", (await reader.ReadExactly(exception.Consumed)).Text());
    });

    [Fact]
    public void Exactly_the_limit_before_the_separator_is_legal() => LoopTest.Run(async () =>
        Assert.Equal("abcde--", (await FedReader.Make("abcde--", limit: 5).ReadUntil("--".Bytes())).Text()));

    [Fact]
    public void Of_several_separators_the_one_that_ends_first_counts() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("AABCD, 1; end");
        Assert.Equal("AAB", (await reader.ReadUntil("BCD".Bytes(), "B".Bytes())).Text());
        Assert.Equal("CD,", (await reader.ReadUntil(";".Bytes(), ",".Bytes())).Text());
    });

    [Fact]
    public void Of_two_separators_that_end_together_the_shorter_one_is_measured_by_the_limit() => LoopTest.Run(async () =>
    {
        var exception = await Throwing.Of<LimitOverrunException>(FedReader.Make("some dataAAABB", limit: 10).ReadUntil("AAAB".Bytes(), "B".Bytes()));
        Assert.Equal(12, exception.Consumed);
    });

    [Fact]
    public void An_empty_separator_is_refused()
    {
        var reader = FedReader.Make();
        Assert.Throws<ArgumentException>(() => reader.ReadUntil(Array.Empty<byte>()));
        Assert.Throws<ArgumentException>(() => reader.ReadUntil("a".Bytes(), Array.Empty<byte>()));
        Assert.Throws<ArgumentException>(() => reader.ReadUntil());
    }

    [Fact]
    public void ReadLine_gives_lines_then_the_rest_then_nothing() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("one\n\nlast");
        Assert.Equal("one\n", (await reader.ReadLine()).Text());
        Assert.Equal("\n", (await reader.ReadLine()).Text());
        Assert.Equal("last", (await reader.ReadLine()).Text());
        Assert.Empty(await reader.ReadLine());
    });

    [Fact]
    public void ReadLine_into_a_buffer_appends() => LoopTest.Run(async () =>
    {
        var reader = FedReader.MakeEnded("one\ntwo");
        var lines = new ArrayBufferWriter<byte>();
        Assert.Equal(4, await reader.ReadLine(lines));
        Assert.Equal(3, await reader.ReadLine(lines));
        Assert.Equal(0, await reader.ReadLine(lines));
        Assert.Equal("one\ntwo", lines.WrittenSpan.ToArray().Text());
    });

    [Fact]
    public void A_line_that_is_too_long_is_dropped() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("much too long\nok\n", limit: 5);
        var exception = await Throwing.Of<InvalidDataException>(reader.ReadLine());
        Assert.Contains("limit of 5 bytes", exception.Message);
        Assert.Equal("ok\n", (await reader.ReadLine()).Text());
    });

    [Fact]
    public void Of_a_line_that_is_too_long_and_has_no_end_yet_everything_is_dropped() => LoopTest.Run(async () =>
    {
        var reader = FedReader.Make("much too", limit: 5);
        await Throwing.Of<InvalidDataException>(reader.ReadLine());
        reader.Feed("long\nok\n");
        Assert.Equal("long\n", (await reader.ReadLine()).Text());
        Assert.Equal("ok\n", (await reader.ReadLine()).Text());
    });

    [Fact]
    public void A_line_of_exactly_the_limit_is_legal() => LoopTest.Run(async () =>
        Assert.Equal("12345\n", (await FedReader.Make("12345\n", limit: 5).ReadLine()).Text()));
}
