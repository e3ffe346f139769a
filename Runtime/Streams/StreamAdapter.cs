using System.Net.Sockets;

namespace CoroGen;

/// <summary>A reader, and a writer, as a <see cref="Stream"/>.</summary>
internal sealed partial class StreamAdapter(EventLoop loop, CoroStreamReader reader, CoroStreamWriter? writer) : Stream
{
    public override bool CanRead => true;

    public override bool CanWrite => writer is not null;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsOnLoop => ReferenceEquals(EventLoop.CurrentOrNull, loop);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = ReadFrom(reader, buffer);
        if (!IsOnLoop) return new ValueTask<int>(loop.RunCoroutineThreadSafe(read, cancellationToken));
        return new ValueTask<int>(loop.CreateTask(cancellationToken.CanBeCanceled ? read.WithCancellation(cancellationToken) : read).AsTask());
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var write = WriteTo(Writer(), buffer);
        if (!IsOnLoop) return new ValueTask(loop.RunCoroutineThreadSafe(write, cancellationToken));
        return new ValueTask(loop.CreateTask(cancellationToken.CanBeCanceled ? write.WithCancellation(cancellationToken) : write).AsTask());
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        ThrowIfOnLoop();
        return ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfOnLoop();
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Nothing is kept back: a write has ended when the system has taken it, or will.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && writer is not null && !loop.IsClosed)
        {
            if (IsOnLoop) writer.Close();
            else loop.CallSoonThreadSafe(writer.Close);
        }

        base.Dispose(disposing);
    }

    [Coroutine]
    private static async Coro<int> ReadFrom(CoroStreamReader reader, Memory<byte> buffer)
    {
        try
        {
            return await reader.ReadInto(buffer);
        }
        catch (SocketException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    [Coroutine]
    private static async Coro WriteTo(CoroStreamWriter writer, ReadOnlyMemory<byte> buffer)
    {
        try
        {
            writer.Write(buffer.Span);
            await writer.Drain();
        }
        catch (SocketException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private CoroStreamWriter Writer() => writer ?? throw new NotSupportedException("The stream only reads: give AsStream the writer too.");

    private void ThrowIfOnLoop()
    {
        if (IsOnLoop) throw new NotSupportedException("In the thread of the loop the stream would wait for itself: use the asynchronous methods.");
    }
}
