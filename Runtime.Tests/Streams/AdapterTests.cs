using System.IO.Pipelines;
using System.Text;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Streams and pipes of .NET over readers and writers, and the other way.</summary>
public sealed class AdapterTests
{
    [Fact]
    public void A_library_reads_and_writes_a_stream_on_the_loop() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo);
        var (reader, writer) = await server.Connect();
        await using (writer)
        {
            var stream = reader.AsStream(writer);
            Assert.True(stream.CanRead);
            Assert.True(stream.CanWrite);
            Assert.False(stream.CanSeek);
            var text = new StreamWriter(stream) { AutoFlush = true };
            var lines = new StreamReader(stream);
            await text.WriteLineAsync("hello");
            Assert.Equal("hello", await lines.ReadLineAsync());
            var exception = Assert.Throws<NotSupportedException>(() => stream.ReadByte());
            Assert.Equal("In the thread of the loop the stream would wait for itself: use the asynchronous methods.", exception.Message);
            await stream.DisposeAsync();
            Assert.True(writer.IsClosing);
        }
    });

    [Fact]
    public void A_library_reads_and_writes_a_stream_in_another_thread() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo);
        var (reader, writer) = await server.Connect();
        await using (writer)
        {
            var stream = reader.AsStream(writer);
            var answer = await Coro.ToThread(() =>
            {
                stream.Write("blocking\n"u8.ToArray(), 0, 9);
                var line = new StreamReader(stream).ReadLine();
                stream.Dispose();
                return line;
            });
            Assert.Equal("blocking", answer);
            await writer.WaitClosed();
        }
    });

    [Fact]
    public void A_token_cancels_a_read_of_a_stream_and_loses_nothing() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var stream = pair.Reader.AsStream();
        using var source = new CancellationTokenSource();
        EventLoop.Current.CallLater(0.01, source.Cancel);
        await Throwing.Of<OperationCanceledException>(Read());
        pair.PeerWriter.Write("x"u8);
        Assert.Equal(1, await stream.ReadAsync(new byte[10]));
        var exception = await Throwing.Of<NotSupportedException>(Write());
        Assert.Equal("The stream only reads: give AsStream the writer too.", exception.Message);

        async Coro Write() => await stream.WriteAsync(new byte[1]);

        async Coro Read() => Assert.Equal(-1, await stream.ReadAsync(new byte[10], source.Token));
    });

    [Fact]
    public void A_reset_is_an_IOException_of_a_stream() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.PeerWriter.Socket!.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        pair.PeerWriter.Socket.Dispose();
        await Throwing.Of<IOException>(Read());

        async Coro Read() => await pair.Reader.AsStream().ReadExactlyAsync(new byte[10]);
    });

    [Fact]
    public void Pipes_go_both_ways() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Echo);
        var (reader, writer) = await server.Connect();
        await using (writer)
        {
            var pipe = reader.AsDuplexPipe(writer);
            await pipe.Output.WriteAsync("through pipes\n"u8.ToArray());
            var result = await pipe.Input.ReadAtLeastAsync(14);
            Assert.Equal("through pipes\n", Encoding.ASCII.GetString(result.Buffer));
            pipe.Input.AdvanceTo(result.Buffer.End);
            await pipe.Output.CompleteAsync();
            await writer.WaitClosed();
        }
    });

    [Fact]
    public void A_stream_of_the_user_has_a_reader_and_a_writer() => LoopTest.Run(async () =>
    {
        var (there, back) = (new Pipe(), new Pipe());
        var (reader, writer) = Coro.OpenPipe(new Both(there.Reader.AsStream(), back.Writer.AsStream()));
        Assert.False(writer.CanWriteEof);
        Assert.Null(writer.Socket);
        await there.Writer.WriteAsync("one\ntwo\n"u8.ToArray());
        Assert.Equal("one\n", (await reader.ReadLine()).Text());
        writer.Write("answer"u8);
        await writer.Drain();
        Assert.Equal("answer", Encoding.ASCII.GetString((await back.Reader.ReadAtLeastAsync(6)).Buffer));
        await there.Writer.CompleteAsync();
        Assert.Equal("two\n", (await reader.Read()).Text());
        Assert.False(writer.IsClosing);
        await writer.DisposeAsync();
    });

    [Fact]
    public void A_stream_that_is_only_read_closes_at_its_end() => LoopTest.Run(async () =>
    {
        var (reader, writer) = Coro.OpenPipe(new MemoryStream("all of it"u8.ToArray(), writable: false));
        Assert.Equal("all of it", (await reader.Read()).Text());
        await writer.WaitClosed();
        writer.Close();
    });

    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        await using (writer)
        {
            await foreach (var line in reader) writer.Write(line);
        }
    }

    /// <summary>Two streams of one direction as one of both.</summary>
    private sealed class Both(Stream input, Stream output) : Stream
    {
        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => input.ReadAsync(buffer, cancellationToken);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await output.WriteAsync(buffer, cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        public override void Flush() => output.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
