namespace CoroGen;

/// <summary>
/// The bytes that were written and not yet sent: those of the array from which the system sends, which must stay where they are, and behind
/// them those that were written since.
/// </summary>
internal struct SendBuffer
{
    private byte[]? _front;
    private int _start;
    private int _end;
    private byte[]? _back;
    private int _backCount;

    /// <summary>How many bytes there are.</summary>
    public readonly int Count => _end - _start + _backCount;

    /// <summary>Appends a copy of some bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        EnsureRoom(bytes.Length);
        bytes.CopyTo(_back.AsSpan(_backCount));
        _backCount += bytes.Length;
    }

    /// <summary>The next piece to be sent; there must be one, and none under way.</summary>
    /// <param name="lowWater">A piece ends where this many bytes remain, so that writers go on as early as they may.</param>
    /// <param name="largest">The largest piece.</param>
    public Memory<byte> NextPiece(int lowWater, int largest)
    {
        if (_start == _end) Swap();
        var length = Math.Min(_end - _start, largest);
        var aboveLowWater = Count - lowWater;
        if (aboveLowWater > 0) length = Math.Min(length, aboveLowWater);
        return _front.AsMemory(_start, length);
    }

    /// <summary>Drops bytes that were sent.</summary>
    public void Advance(int count)
    {
        _start += count;
        if (Count == 0) Release();
    }

    /// <summary>Gives the arrays back to their pool; nothing may be under way.</summary>
    public void Release()
    {
        if (_front is { } front) StreamBuffers.Return(front);
        if (_back is { } back) StreamBuffers.Return(back);
        this = default;
    }

    /// <summary>Drops all bytes while a piece is under way: its array stays until <see cref="Release"/>.</summary>
    public void Abandon()
    {
        if (_back is { } back) StreamBuffers.Return(back);
        _back = null;
        _backCount = 0;
        _start = _end = 0;
    }

    private void Swap()
    {
        (_front, _back) = (_back, _front);
        _start = 0;
        _end = _backCount;
        _backCount = 0;
    }

    private void EnsureRoom(int length)
    {
        if (_back is not { } back)
        {
            _back = StreamBuffers.Rent(Math.Max(StreamBuffers.Smallest, length));
        }
        else if (back.Length - _backCount < length)
        {
            _back = StreamBuffers.Rent(Math.Max(back.Length * 2, _backCount + length));
            back.AsSpan(0, _backCount).CopyTo(_back);
            StreamBuffers.Return(back);
        }
    }
}
