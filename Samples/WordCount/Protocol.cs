using System.Text;

namespace CoroGen.Samples.WordCount;

/// <summary>
/// What client and server say: the client sends lines, and a line of its own that ends the text; the server answers with a line of three
/// numbers, or says that it will not wait any longer.
/// </summary>
internal static class Protocol
{
    /// <summary>Ends a text: the control character that was made for it, which no text of ours holds.</summary>
    public static ReadOnlySpan<byte> EndOfText => "\u0004\n"u8;

    /// <summary>What the server says to a client that is too slow.</summary>
    public static ReadOnlySpan<byte> TooSlow => "too slow\n"u8;

    /// <summary>The longest answer there can be.</summary>
    public const int LongestAnswer = 80;

    /// <summary>Writes counts as the server answers them.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Format(Counts counts, Span<byte> destination)
    {
        var count = 0;
        AppendNumber(counts.Lines, destination, ref count, ' ');
        AppendNumber(counts.Words, destination, ref count, ' ');
        AppendNumber(counts.Bytes, destination, ref count, '\n');
        return count;
    }

    /// <summary>Reads counts from an answer.</summary>
    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public static Counts Parse(ReadOnlySpan<byte> answer)
    {
        var rest = answer;
        var counts = new Counts(TakeNumber(ref rest), TakeNumber(ref rest), TakeNumber(ref rest));
        return rest.IsEmpty ? counts : throw Unexpected(answer);

        static long TakeNumber(ref ReadOnlySpan<byte> rest)
        {
            if (!System.Buffers.Text.Utf8Parser.TryParse(rest, out long number, out var length) || length == rest.Length) throw Unexpected(rest);
            rest = rest[(length + 1)..];
            return number;
        }
    }

    private static InvalidDataException Unexpected(ReadOnlySpan<byte> answer) =>
        new($"The server's answer is not three numbers: '{Encoding.UTF8.GetString(answer).TrimEnd()}'.");

    private static void AppendNumber(long number, Span<byte> destination, ref int count, char end)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, destination[count..], out var length);
        count += length;
        destination[count++] = (byte)end;
    }
}
