using System.Diagnostics;

namespace CoroGen.Samples.WordCount;

/// <summary>A client that sends its text again and again over one connection.</summary>
internal sealed partial class WordCountClient(int port, Text text, WordCountRun run)
{
    private readonly byte[] _answer = new byte[Protocol.LongestAnswer];

    /// <summary>Sends the text a number of times; not more clients than there are slots do so at the same time.</summary>
    [Coroutine]
    public async Coro Run(int times)
    {
        var (reader, writer) = await Coro.OpenConnection(WordCountRun.Host, port);
        using var connection = writer;
        for (var i = 0; i < times; i++)
        {
            using (await run.Slots.Acquire())
            {
                var start = Stopwatch.GetTimestamp();
                var counts = await Ask(reader, writer);
                await run.Answers.Put(new Answer(text, counts, Stopwatch.GetElapsedTime(start)));
                await run.Tally.Add(counts);
            }
        }

        writer.Close();
        await writer.WaitClosed();
    }

    /// <summary>Sends the text line by line and reads the answer.</summary>
    [Coroutine]
    private async Coro<Counts> Ask(CoroStreamReader reader, CoroStreamWriter writer)
    {
        for (var position = 0; position < text.Bytes.Length;)
        {
            var end = Array.IndexOf(text.Bytes, (byte)'\n', position) + 1;
            writer.Write(text.Bytes.AsSpan(position, end - position));
            await writer.Drain();
            position = end;
        }

        writer.Write(Protocol.EndOfText);
        var length = 0;
        do
        {
            var count = await reader.ReadInto(_answer.AsMemory(length));
            if (count == 0) throw new EndOfStreamException("The server closed the connection before it answered.");
            length += count;
        }
        while (_answer[length - 1] != '\n');

        return Protocol.Parse(_answer.AsSpan(0, length));
    }
}
