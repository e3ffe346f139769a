namespace CoroGen.Runtime.Tests.Streams;

/// <summary>How much may be unsent, and blocks that close writers.</summary>
public sealed class WaterMarkTests
{
    private static readonly byte[] s_megabyte = new byte[1024 * 1024];

    [Fact]
    public void The_marks_are_those_of_asyncio_and_can_be_set() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        Assert.Equal((16 * 1024, 64 * 1024), pair.Writer.WriteBufferLimits);
        pair.Writer.SetWriteBufferLimits(high: 1000);
        Assert.Equal((250, 1000), pair.Writer.WriteBufferLimits);
        pair.Writer.SetWriteBufferLimits(low: 1000);
        Assert.Equal((1000, 4000), pair.Writer.WriteBufferLimits);
        pair.Writer.SetWriteBufferLimits(high: 30, low: 20);
        Assert.Equal((20, 30), pair.Writer.WriteBufferLimits);
        pair.Writer.SetWriteBufferLimits(high: 0);
        Assert.Equal((0, 0), pair.Writer.WriteBufferLimits);
        pair.Writer.SetWriteBufferLimits();
        Assert.Equal((16 * 1024, 64 * 1024), pair.Writer.WriteBufferLimits);
        Assert.Throws<ArgumentOutOfRangeException>(() => pair.Writer.SetWriteBufferLimits(high: 1, low: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => pair.Writer.SetWriteBufferLimits(low: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => pair.Writer.SetWriteBufferLimits(high: -1));
    });

    [Fact]
    public void Drain_keeps_to_the_marks() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.Writer.SetWriteBufferLimits(high: 100_000_000);
        var written = 0;
        while (pair.Writer.WriteBufferSize < s_megabyte.Length)
        {
            pair.Writer.Write(s_megabyte);
            written += s_megabyte.Length;
            await Coro.Sleep(0.01);
        }

        // Far from the high mark nobody waits; at a mark of 0 until everything is with the system.
        await pair.Writer.Drain();
        pair.Writer.SetWriteBufferLimits(high: 0);
        var drain = Coro.CreateTask(pair.Writer.Drain());
        await Coro.Sleep(0.05);
        Assert.False(drain.IsCompleted);
        await pair.PeerReader.ReadExactly(written);
        await drain;
        Assert.Equal(0, pair.Writer.WriteBufferSize);
    });

    [Fact]
    public void A_block_closes_the_writer_when_everything_is_sent() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var reading = Coro.CreateTask(ReadAll());
        await using (pair.Writer)
        {
            pair.Writer.Write(s_megabyte);
        }

        Assert.True(pair.Writer.Transport.IsLost);
        Assert.Equal(s_megabyte.Length, (await reading).Length);

        async Coro<byte[]> ReadAll() => await pair.PeerReader.Read();
    });

    [Fact]
    public void A_block_says_nothing_of_a_connection_that_was_reset() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        await using (pair.Writer)
        {
            pair.PeerWriter.Socket!.LingerState = new System.Net.Sockets.LingerOption(true, 0);
            pair.PeerWriter.Socket.Dispose();
            await Throwing.Of<System.Net.Sockets.SocketException>(pair.Reader.Read());
        }

        Assert.True(pair.Writer.IsClosing);
    });

    [Fact]
    public void A_block_whose_end_is_cancelled_aborts_the_connection() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var task = Coro.CreateTask(Leave());
        await Coro.Sleep(0.05);
        Assert.False(task.IsCompleted);
        task.Cancel();
        Assert.True((await task.WaitWithoutThrow()).IsCanceled);
        await pair.Writer.WaitClosed();

        async Coro Leave()
        {
            await using (pair.Writer)
            {
                for (var i = 0; i < 20; i++) pair.Writer.Write(s_megabyte);
            }
        }
    });
}
