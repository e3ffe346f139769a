namespace CoroGen;

/// <summary>
/// The bytes that were received and not yet read, in one piece so that separators can be searched for. While a receive is under way the
/// bytes behind the last one belong to it; so reading only moves the beginning, and everything else waits for <see cref="Prepare"/>.
/// </summary>
internal struct ReceiveBuffer
{
    private const int LeastFree = 1024;

    /// <summary>The largest piece that is received at once.</summary>
    private const int LargestPiece = 64 * 1024;

    private byte[]? _array;
    private int _start;
    private int _end;
    private int _pieceLength;
    private bool _wasFilled;

    public readonly int Count => _end - _start;

    public readonly ReadOnlySpan<byte> Bytes => _array.AsSpan(_start, _end - _start);

    /// <summary>
    /// Makes room behind the last byte: more after a piece that came full, less after a small one, so that the array of a connection that
    /// has become quiet goes to those that are busy.
    /// </summary>
    public Memory<byte> Prepare()
    {
        if (_array is null) _array = StreamBuffers.Rent(StreamBuffers.Smallest);
        else if (Count == 0) Fit(_array);
        else MakeRoom(_array, _wasFilled ? Math.Min(_array.Length * 2, LargestPiece) : LeastFree);
        return _array.AsMemory(_end, Math.Min(_array.Length - _end, LargestPiece));
    }

    /// <summary>Takes over what was written to the room that <see cref="Prepare"/> made.</summary>
    public void Commit(int count)
    {
        _end += count;
        _pieceLength = count;
        _wasFilled = count == LargestPiece || _end == _array!.Length;
    }

    public void Consume(int count) => _start += count;

    /// <summary>Gives the array back to its pool; no receive may be under way.</summary>
    public void Release()
    {
        if (_array is { } array) StreamBuffers.Return(array);
        this = default;
    }

    /// <summary>Chooses the length of the array by the last piece; nothing is in it.</summary>
    private void Fit(byte[] array)
    {
        _start = _end = 0;
        var length = array.Length;
        if (_wasFilled) length = Math.Max(length, Math.Min(length * 2, LargestPiece));
        else if (_pieceLength < length / 4) length = Math.Max(length / 2, StreamBuffers.Smallest);
        if (length == array.Length) return;
        _array = StreamBuffers.Rent(length);
        StreamBuffers.Return(array);
    }

    private void MakeRoom(byte[] array, int wanted)
    {
        if (array.Length - _end >= wanted) return;
        var count = Count;
        if (array.Length - count >= wanted && count <= array.Length / 2)
        {
            array.AsSpan(_start, count).CopyTo(array);
        }
        else
        {
            // Doubling keeps the copying linear in the length of what is read.
            _array = StreamBuffers.Rent(Math.Max(array.Length * 2, count + wanted));
            array.AsSpan(_start, count).CopyTo(_array);
            StreamBuffers.Return(array);
        }

        _start = 0;
        _end = count;
    }
}
