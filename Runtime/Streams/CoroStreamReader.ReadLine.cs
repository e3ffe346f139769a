using System.Buffers;
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Reading lines.</content>
public sealed partial class CoroStreamReader
{
    private static readonly byte[] s_newLine = "\n"u8.ToArray();

    /// <summary>
    /// Reads a line with its line feed. A last line without one is given as it is; at the end of the stream the result is empty.
    /// </summary>
    /// <exception cref="InvalidDataException">When awaited: the line is longer than the limit. It was dropped, as far as it had come.</exception>
    /// <remarks>Mirrors <c>StreamReader.readline()</c>.</remarks>
    public Coro<byte[]> ReadLine()
    {
        var box = FrameBox<ReadLine_Frame, byte[]>.Rent();
        box.Frame.Start(this);
        return new Coro<byte[]>(box);
    }

    /// <summary>Reads a line with its line feed, without allocating.</summary>
    /// <param name="destination">Where the line is put.</param>
    /// <returns>How many bytes were read; 0 at the end of the stream.</returns>
    /// <inheritdoc cref="ReadLine()"/>
    public Coro<int> ReadLine(IBufferWriter<byte> destination)
    {
        var box = FrameBox<ReadLine_Frame2, int>.Rent();
        box.Frame.Start(this, destination);
        return new Coro<int>(box);
    }

    /// <summary>Whether a line has come whole, or the stream has ended; then its length, 0 at the end.</summary>
    private bool HasLine(ref SeparatorSearch search, out int length)
    {
        if (search.TryFind(_buffer.Bytes, _consumed, out var start, out length))
        {
            if (start <= _limit) return true;
            throw LineTooLong(length);
        }

        if (start > _limit) throw LineTooLong(_buffer.Count);
        length = _buffer.Count;
        return _ended;
    }

    private InvalidDataException LineTooLong(int length)
    {
        Consume(length);
        return new InvalidDataException(
            $"The line is longer than the limit of {_limit} bytes; {length} bytes of it were dropped. Give the connection a higher Limit, or read with Read.");
    }

    /// <summary>The frame of <see cref="ReadLine()"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadLine_Frame : ICoroutineFrame<byte[]>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private SeparatorSearch _search;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroStreamReader __this)
        {
            _reader = __this;
            _wait = new DataWait(__this);
            _search = new SeparatorSearch(s_newLine);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out byte[] result)
        {
            result = [];
            if (!_wait.Resume(box)) return false;
            if (!_reader.HasLine(ref _search, out var length)) return _wait.Suspend(box, nameof(ReadLine));
            result = _reader.Take(length);
            return true;
        }
    }

    /// <summary>The frame of <see cref="ReadLine(IBufferWriter{byte})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadLine_Frame2 : ICoroutineFrame<int>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private SeparatorSearch _search;
        private IBufferWriter<byte> _destination;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, IBufferWriter<byte> destination)
        {
            ArgumentNullException.ThrowIfNull(destination);
            _reader = __this;
            _wait = new DataWait(__this);
            _search = new SeparatorSearch(s_newLine);
            _destination = destination;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out int result)
        {
            result = 0;
            if (!_wait.Resume(box)) return false;
            if (!_reader.HasLine(ref _search, out var length)) return _wait.Suspend(box, nameof(ReadLine));
            _reader.MoveTo(_destination, length);
            result = length;
            return true;
        }
    }
}
