using System.Buffers;

namespace CoroGen.Samples.WordCount;

/// <summary>Counts what its clients send, and gives up on those that stall.</summary>
internal sealed partial class WordCountServer
{
    private readonly TimeSpan _patience;

    /// <param name="patience">How long it waits for the next line of a text.</param>
    public WordCountServer(TimeSpan patience) => _patience = patience;

    /// <summary>How many clients it has given up on.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Serves one client, text after text, to its end.</summary>
    [Coroutine]
    public async Coro Serve(CoroStreamReader reader, CoroStreamWriter writer)
    {
        using var connection = writer;
        var line = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (await CountText(reader, writer, line)) await writer.Drain();
        }
        catch (TimeoutException)
        {
            GivenUp++;
            writer.Write(Protocol.TooSlow);
        }
    }

    /// <summary>Counts one text and answers.</summary>
    /// <returns>False at the end of the stream.</returns>
    [Coroutine]
    private async Coro<bool> CountText(CoroStreamReader reader, CoroStreamWriter writer, ArrayBufferWriter<byte> line)
    {
        var counts = default(Counts);

        // Between texts a client may think as long as it likes.
        var length = await reader.ReadLine(line);
        while (length > 0)
        {
            if (line.WrittenSpan.SequenceEqual(Protocol.EndOfText))
            {
                line.ResetWrittenCount();
                Answer(writer, counts);
                return true;
            }

            counts += CountLine(line.WrittenSpan);
            line.ResetWrittenCount();
            length = await Coro.WaitFor(reader.ReadLine(line), _patience);
        }

        return false;
    }

    private static void Answer(CoroStreamWriter writer, Counts counts)
    {
        Span<byte> answer = stackalloc byte[Protocol.LongestAnswer];
        writer.Write(answer[..Protocol.Format(counts, answer)]);
    }

    private static Counts CountLine(ReadOnlySpan<byte> line)
    {
        var words = 0;
        var isInWord = false;
        foreach (var b in line)
        {
            var isSpace = b is (byte)' ' or >= (byte)'\t' and <= (byte)'\r';
            if (!isSpace && !isInWord) words++;
            isInWord = !isSpace;
        }

        return new Counts(1, words, line.Length);
    }
}
