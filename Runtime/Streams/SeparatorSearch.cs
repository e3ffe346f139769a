namespace CoroGen;

/// <summary>
/// The search for what ends a piece of a stream. It goes on where it stopped when more bytes have come, and is counted from the beginning of
/// the stream, so that it stays right whoever reads in between.
/// </summary>
internal struct SeparatorSearch
{
    private readonly ReadOnlyMemory<byte> _separator;
    private readonly ReadOnlyMemory<byte>[]? _alternatives;
    private readonly int _shortest;
    private readonly int _longest;
    private long _searched;

    /// <exception cref="ArgumentException">The separator is empty.</exception>
    public SeparatorSearch(ReadOnlyMemory<byte> separator)
    {
        if (separator.IsEmpty) throw EmptySeparator(nameof(separator));
        _separator = separator;
        _shortest = _longest = separator.Length;
    }

    /// <exception cref="ArgumentException">There is no separator, or one is empty.</exception>
    public SeparatorSearch(ReadOnlyMemory<byte>[] separators)
    {
        ArgumentNullException.ThrowIfNull(separators);
        if (separators.Length == 0) throw new ArgumentException("Give at least one separator.", nameof(separators));
        _alternatives = separators;
        _shortest = separators.Min(separator => separator.Length);
        _longest = separators.Max(separator => separator.Length);
        if (_shortest == 0) throw EmptySeparator(nameof(separators));
    }

    /// <summary>Looks at the bytes that have not been looked at.</summary>
    /// <param name="bytes">The bytes to be read.</param>
    /// <param name="position">How many bytes of the stream were read before them.</param>
    /// <param name="start">Where the separator begins; without one, how many bytes are known to hold none.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<byte> bytes, long position, out int start, out int end)
    {
        start = (int)Math.Clamp(_searched - position, 0, bytes.Length);
        end = 0;
        if (bytes.Length - start < _shortest) return false;
        if (_alternatives is null) Match(bytes, _separator.Span, start, ref start, ref end);
        else MatchAny(bytes, ref start, ref end);
        if (end > 0) return true;
        start = Math.Max(0, bytes.Length + 1 - _longest);
        _searched = position + start;
        return false;
    }

    private readonly void MatchAny(ReadOnlySpan<byte> bytes, ref int start, ref int end)
    {
        var from = start;
        foreach (var separator in _alternatives!) Match(bytes, separator.Span, from, ref start, ref end);
    }

    private static void Match(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> separator, int from, ref int start, ref int end)
    {
        var index = bytes[from..].IndexOf(separator);
        if (index < 0) return;
        var matchStart = from + index;
        var matchEnd = matchStart + separator.Length;

        // The match that ends first counts, and of two that end together the shorter one.
        if (end > 0 && (matchEnd > end || (matchEnd == end && matchStart <= start))) return;
        start = matchStart;
        end = matchEnd;
    }

    private static ArgumentException EmptySeparator(string parameter) =>
        new("A separator has to be at least one byte long.", parameter);
}
