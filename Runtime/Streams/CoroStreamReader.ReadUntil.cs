using System.Buffers;
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Reading up to a separator.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>Reads up to the end of the next separator.</summary>
    /// <param name="separator">The bytes that end what is read; at least one.</param>
    /// <returns>The bytes with the separator.</returns>
    /// <exception cref="IncompleteReadException">When awaited: the stream ended before; what had come is in the exception.</exception>
    /// <exception cref="LimitOverrunException">When awaited: there are more bytes before the separator than the limit allows. Nothing was read.</exception>
    /// <remarks>Mirrors <c>StreamReader.readuntil()</c>.</remarks>
    public Coro<byte[]> ReadUntil(ReadOnlyMemory<byte> separator)
    {
        var box = FrameBox<ReadUntil_Frame, byte[]>.Rent();
        box.Frame.Start(this, separator);
        return new Coro<byte[]>(box);
    }

    /// <summary>Reads up to the end of the next of several separators; the one that ends first counts.</summary>
    /// <param name="separators">The separators; at least one byte each.</param>
    /// <inheritdoc cref="ReadUntil(ReadOnlyMemory{byte})"/>
    public Coro<byte[]> ReadUntil(params ReadOnlyMemory<byte>[] separators)
    {
        var box = FrameBox<ReadUntil_Frame, byte[]>.Rent();
        box.Frame.Start(this, separators);
        return new Coro<byte[]>(box);
    }

    /// <summary>Reads up to the end of the next separator, without allocating.</summary>
    /// <param name="separator">The bytes that end what is read; at least one.</param>
    /// <param name="destination">Where the bytes, with the separator, are put.</param>
    /// <returns>How many bytes were read.</returns>
    /// <inheritdoc cref="ReadUntil(ReadOnlyMemory{byte})"/>
    public Coro<int> ReadUntil(ReadOnlyMemory<byte> separator, IBufferWriter<byte> destination)
    {
        var box = FrameBox<ReadUntil_Frame2, int>.Rent();
        box.Frame.Start(this, separator, destination);
        return new Coro<int>(box);
    }

    private void MoveTo(IBufferWriter<byte> destination, int count)
    {
        destination.Write(_buffer.Bytes[..count]);
        Consume(count);
    }

    /// <summary>How many bytes there are to the end of the next separator; 0 when more have to come.</summary>
    private int LengthUntil(ref SeparatorSearch search)
    {
        if (search.TryFind(_buffer.Bytes, _consumed, out var start, out var end))
        {
            return start <= _limit ? end : throw LimitOverrun("The separator comes after", start);
        }

        if (start > _limit) throw LimitOverrun("There is no separator in", start);
        if (_ended) throw new IncompleteReadException(Take(_buffer.Count), null);
        return 0;
    }

    private LimitOverrunException LimitOverrun(string what, int count) => new(
        $"{what} the next {count} bytes, and the limit is {_limit}: read them by Read or ReadExactly, or give the connection a higher Limit.", count);

    /// <summary>The frame of the calls that give an array.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadUntil_Frame : ICoroutineFrame<byte[]>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private SeparatorSearch _search;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, ReadOnlyMemory<byte> separator) => Start(__this, new SeparatorSearch(separator));

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, params ReadOnlyMemory<byte>[] separators) => Start(__this, new SeparatorSearch(separators));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out byte[] result)
        {
            result = [];
            if (!_wait.Resume(box)) return false;
            var length = _reader.LengthUntil(ref _search);
            if (length == 0) return _wait.Suspend(box, nameof(ReadUntil));
            result = _reader.Take(length);
            return true;
        }

        private void Start(CoroStreamReader reader, SeparatorSearch search)
        {
            _reader = reader;
            _wait = new DataWait(reader);
            _search = search;
        }
    }

    /// <summary>The frame of <see cref="ReadUntil(ReadOnlyMemory{byte}, IBufferWriter{byte})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadUntil_Frame2 : ICoroutineFrame<int>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private SeparatorSearch _search;
        private IBufferWriter<byte> _destination;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, ReadOnlyMemory<byte> separator, IBufferWriter<byte> destination)
        {
            ArgumentNullException.ThrowIfNull(destination);
            _reader = __this;
            _wait = new DataWait(__this);
            _search = new SeparatorSearch(separator);
            _destination = destination;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out int result)
        {
            result = 0;
            if (!_wait.Resume(box)) return false;
            var length = _reader.LengthUntil(ref _search);
            if (length == 0) return _wait.Suspend(box, nameof(ReadUntil));
            _reader.MoveTo(_destination, length);
            result = length;
            return true;
        }
    }
}
