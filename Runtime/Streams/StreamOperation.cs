using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// One direction of a <see cref="Stream"/>: a read or write that is under way at most once at a time and whose completion, in whichever thread,
/// is queued on the loop.
/// </summary>
internal sealed class StreamOperation : LoopItem
{
    private readonly EventLoop _loop;
    private readonly Action _completed;
    private readonly Action _continuation;
    private ConfiguredValueTaskAwaitable<int>.ConfiguredValueTaskAwaiter _read;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _write;
    private bool _isWrite;
    private int _length;
    private Exception? _error;

    public StreamOperation(EventLoop loop, Action completed)
    {
        _loop = loop;
        _completed = completed;
        _continuation = Queue;
    }

    /// <summary>Whether it is under way; true until its completion was seen on the loop.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Begins to read; the completion always goes through the ready queue.</summary>
    public void Read(Stream stream, Memory<byte> room)
    {
        IsUnderWay = true;
        _isWrite = false;
        _error = null;
        try
        {
            _read = stream.ReadAsync(room).ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception exception)
        {
            _error = exception;
        }

        if (_error is not null || _read.IsCompleted) _loop.Enqueue(this);
        else _read.UnsafeOnCompleted(_continuation);
    }

    /// <summary>Begins to write.</summary>
    /// <returns>False when the outcome is there already, and nothing is queued.</returns>
    public bool Write(Stream stream, ReadOnlyMemory<byte> piece)
    {
        _isWrite = true;
        _error = null;
        _length = piece.Length;
        try
        {
            _write = stream.WriteAsync(piece).ConfigureAwait(false).GetAwaiter();
        }
        catch (Exception exception)
        {
            _error = exception;
            return false;
        }

        if (_write.IsCompleted) return false;
        IsUnderWay = true;
        _write.UnsafeOnCompleted(_continuation);
        return true;
    }

    /// <summary>The outcome: how many bytes went through, or an error.</summary>
    public int Take(out Exception? error)
    {
        error = _error;
        _error = null;
        if (error is not null) return 0;
        try
        {
            if (!_isWrite) return _read.GetResult();
            _write.GetResult();
            return _length;
        }
        catch (Exception exception)
        {
            error = exception;
            return 0;
        }
        finally
        {
            _read = default;
            _write = default;
        }
    }

    internal override void Run(EventLoop loop)
    {
        IsUnderWay = false;
        _completed();
    }

    private void Queue()
    {
        if (ReferenceEquals(EventLoop.CurrentOrNull, _loop)) _loop.Enqueue(this);
        else _loop.Post(this);
    }
}
