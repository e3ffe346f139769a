using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Reading a known number of bytes.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>Reads a number of bytes. The limit does not apply.</summary>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="IncompleteReadException">When awaited: the stream ended before; what had come is in the exception.</exception>
    /// <remarks>Mirrors <c>StreamReader.readexactly()</c>.</remarks>
    public Coro<byte[]> ReadExactly(int count)
    {
        var box = FrameBox<ReadExactly_Frame, byte[]>.Rent();
        box.Frame.Start(this, count);
        return new Coro<byte[]>(box);
    }

    /// <summary>Fills some memory with the next bytes. The limit does not apply.</summary>
    /// <param name="destination">Where the bytes are put, once all have come.</param>
    /// <exception cref="IncompleteReadException">When awaited: the stream ended before; what had come is in the exception.</exception>
    /// <remarks>Mirrors <c>StreamReader.readexactly()</c>, without allocating.</remarks>
    public Coro ReadExactly(Memory<byte> destination)
    {
        var box = FrameBox<ReadExactly_Frame2, VoidResult>.Rent();
        box.Frame.Start(this, destination);
        return new Coro(box);
    }

    /// <summary>Whether a number of bytes has come.</summary>
    private bool HasExactly(int n)
    {
        if (_buffer.Count >= n) return true;
        if (_ended) throw new IncompleteReadException(Take(_buffer.Count), n);
        return false;
    }

    /// <summary>The frame of <see cref="ReadExactly(int)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadExactly_Frame : ICoroutineFrame<byte[]>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private int _count;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, int count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            _reader = __this;
            _wait = new DataWait(__this);
            _count = count;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out byte[] result)
        {
            result = [];
            if (!_wait.Resume(box)) return false;
            if (_count > 0 && !_reader.HasExactly(_count)) return _wait.Suspend(box, nameof(ReadExactly));
            result = _reader.Take(_count);
            return true;
        }
    }

    /// <summary>The frame of <see cref="ReadExactly(Memory{byte})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadExactly_Frame2 : ICoroutineFrame<VoidResult>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private Memory<byte> _destination;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, Memory<byte> destination)
        {
            _reader = __this;
            _wait = new DataWait(__this);
            _destination = destination;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (!_wait.Resume(box)) return false;
            var count = _destination.Length;
            if (count == 0) return true;
            if (!_reader.HasExactly(count)) return _wait.Suspend(box, nameof(ReadExactly));
            _reader._buffer.Bytes[..count].CopyTo(_destination.Span);
            _reader.Consume(count);
            return true;
        }
    }
}
