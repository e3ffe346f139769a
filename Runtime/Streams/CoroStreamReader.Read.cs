using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Reading what there is.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>
    /// Reads what has come, at least one byte and at most a number of them; nothing at the end of the stream. A negative number reads up to
    /// the end of the stream. The limit does not apply.
    /// </summary>
    /// <param name="count">The most bytes to read; negative for all.</param>
    /// <remarks>Mirrors <c>StreamReader.read()</c>. <see cref="ReadInto"/> does the same without allocating.</remarks>
    public Coro<byte[]> Read(int count = -1)
    {
        var box = FrameBox<Read_Frame, byte[]>.Rent();
        box.Frame.Start(this, count);
        return new Coro<byte[]>(box);
    }

    /// <summary>Reads what has come, at least one byte and at most as many as there is room for.</summary>
    /// <param name="destination">Where the bytes are put.</param>
    /// <returns>How many bytes were read; 0 at the end of the stream.</returns>
    /// <remarks>Mirrors <c>StreamReader.read(n)</c>, without allocating.</remarks>
    public Coro<int> ReadInto(Memory<byte> destination)
    {
        var box = FrameBox<ReadInto_Frame, int>.Rent();
        box.Frame.Start(this, destination);
        return new Coro<int>(box);
    }

    /// <summary>The frame of <see cref="Read"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Read_Frame : ICoroutineFrame<byte[]>
    {
        private CoroStreamReader _reader;
        private DataWait _wait;
        private int _most;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroStreamReader __this, int count = -1)
        {
            _reader = __this;
            _wait = new DataWait(__this);
            _most = count;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out byte[] result)
        {
            result = [];
            if (!_wait.Resume(box)) return false;
            if (_most == 0) return true;
            var reader = _reader;
            var count = reader._buffer.Count;
            if (!reader._ended && (_most < 0 || count == 0)) return _wait.Suspend(box, nameof(Read));
            result = reader.Take(_most < 0 ? count : Math.Min(count, _most));
            return true;
        }
    }

    /// <summary>The frame of <see cref="ReadInto"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ReadInto_Frame : ICoroutineFrame<int>
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
        public bool MoveNext(CoroutineBox box, out int result)
        {
            result = 0;
            if (!_wait.Resume(box)) return false;
            if (_destination.IsEmpty) return true;
            var reader = _reader;
            var count = reader._buffer.Count;
            if (count == 0 && !reader._ended) return _wait.Suspend(box, nameof(ReadInto));
            result = reader.TakeInto(_destination.Span);
            return true;
        }
    }
}
