using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The receiving side of a connection: bytes arrive in the background, as far as the limit allows, and are read by one coroutine at a time.
/// </summary>
/// <remarks>
/// Mirrors <c>asyncio.StreamReader</c>: https://docs.python.org/3/library/asyncio-stream.html#streamreader. A read that is cancelled loses
/// no data. An error of the connection fails the present and every later read, even with bytes still to be read.
/// </remarks>
public sealed partial class CoroStreamReader
{
    internal const int DefaultLimit = 64 * 1024;

    private readonly int _limit;
    private Transport? _transport;
    private ReceiveBuffer _buffer;
    private long _consumed;
    private bool _ended;
    private bool _isPaused;
    private ExceptionDispatchInfo? _error;
    private CoroutineBox? _waiter;

    /// <summary>Makes a reader without a connection, which gives what it is fed: for protocols of one's own, and for tests.</summary>
    /// <param name="limit">
    /// The longest line, in bytes, that <see cref="ReadLine()"/> and <see cref="ReadUntil(ReadOnlyMemory{byte})"/> accept; 64 KiB by default.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    /// <remarks>Mirrors <c>StreamReader(limit)</c>.</remarks>
    public CoroStreamReader(int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _limit = limit;
    }

    internal CoroStreamReader(int limit, Transport transport)
        : this(limit) => _transport = transport;

    /// <summary>Whether the peer has ended the stream and everything was read.</summary>
    /// <remarks>Mirrors <c>StreamReader.at_eof()</c>.</remarks>
    public bool AtEof => _ended && _buffer.Count == 0;

    /// <summary>The error of the connection, if there was one.</summary>
    /// <remarks>Mirrors <c>StreamReader.exception()</c>.</remarks>
    public Exception? Exception => _error?.SourceException;

    /// <summary>Whether so much is buffered that nothing more is received until it is read.</summary>
    internal bool IsPaused => _isPaused;

    /// <summary>How many bytes are there to be read.</summary>
    internal int BufferedCount => _buffer.Count;

    /// <summary>Whether no more bytes will come.</summary>
    internal bool HasEnded => _ended;

    /// <summary>What feeds the reader; null if a user does.</summary>
    internal Transport? Transport => _transport;

    /// <summary>Called when there is something new, by who reads in the place of a coroutine.</summary>
    internal Action? Changed { get; set; }

    /// <summary>Where the next bytes are to be received.</summary>
    internal Memory<byte> PrepareFeed() => _buffer.Prepare();

    /// <summary>Takes over bytes that were received where <see cref="PrepareFeed"/> said.</summary>
    internal void CommitFeed(int count)
    {
        _buffer.Commit(count);
        WakeWaiter();
        if (_buffer.Count > 2L * _limit) _isPaused = true;
    }

    /// <summary>Notes that no more bytes will come.</summary>
    internal void EndFeed()
    {
        _ended = true;
        WakeWaiter();
    }

    /// <summary>Notes that the connection failed.</summary>
    internal void Fail(ExceptionDispatchInfo error)
    {
        _error = error;
        WakeWaiter();
    }

    /// <summary>Gives the reader the transport that feeds it.</summary>
    internal void Attach(Transport transport) => _transport = transport;

    /// <summary>Gives what has come, and what is being received, to a reader beneath, and gets its bytes from another transport from now on.</summary>
    /// <exception cref="InvalidOperationException">A coroutine is reading.</exception>
    internal void HandOver(CoroStreamReader beneath, Transport upper)
    {
        beneath._buffer = _buffer;
        beneath._ended = _ended;
        beneath._isPaused = _isPaused;
        _buffer = default;
        _ended = _isPaused = false;
        _transport = upper;
    }

    /// <summary>Takes bytes that are there, as many as there is room for.</summary>
    internal int TakeInto(Span<byte> destination)
    {
        var count = Math.Min(_buffer.Count, destination.Length);
        _buffer.Bytes[..count].CopyTo(destination);
        Consume(count);
        return count;
    }

    /// <summary>Throws away what is there.</summary>
    internal void Skip() => Consume(_buffer.Count);

    /// <summary>Refuses what would get in the way of a coroutine that reads.</summary>
    internal void ThrowIfRead(string operation)
    {
        if (_waiter is not null)
            throw new InvalidOperationException($"{operation} was called while a coroutine waits for incoming data: let its read end first.");
    }

    /// <summary>Gives the buffer back to its pool if it can no longer be needed; no receive may be under way.</summary>
    internal void ReleaseBuffer()
    {
        if (_error is not null || AtEof) _buffer.Release();
    }

    /// <summary>Throws the error of the connection, if there was one.</summary>
    internal void ThrowIfFailed() => _error?.Throw();

    private void Consume(int count)
    {
        _buffer.Consume(count);
        _consumed += count;
        if (_isPaused && _buffer.Count <= _limit) Resume();
        if (_ended && _buffer.Count == 0) _transport?.ReleaseReceiveBuffer();
    }

    private byte[] Take(int count)
    {
        if (count == 0) return [];
        var bytes = _buffer.Bytes[..count].ToArray();
        Consume(count);
        return bytes;
    }

    private void Resume()
    {
        _isPaused = false;
        _transport?.ResumeReceiving();
    }

    private void WakeWaiter()
    {
        var waiter = _waiter;
        _waiter = null;
        waiter?.Wake();
        Changed?.Invoke();
    }

    /// <summary>Makes a box wait until something has come: bytes, the end, or an error.</summary>
    private void Suspend(CoroutineBox box, string operation)
    {
        if (_waiter is not null)
        {
            throw new InvalidOperationException(
                $"{operation} was called while another coroutine is already waiting for incoming data: let one coroutine read, or put a CoroLock around the reads.");
        }

        _waiter = box;
        box.BeginWait();

        // A read that wants more than the limit must not wait for data that back-pressure keeps away.
        if (_isPaused) Resume();
    }

    private void EndWait(CoroutineBox box)
    {
        if (ReferenceEquals(_waiter, box)) _waiter = null;
    }
}
