using System.Diagnostics;

namespace CoroGen.Samples.WordCount;

/// <summary>A client that sends its text again and again over one connection.</summary>
internal sealed partial class WordCountClient
{
    private readonly int _port;
    private readonly Text _text;
    private readonly WordCountRun _run;
    private readonly byte[] _answer = new byte[Protocol.LongestAnswer];

    public WordCountClient(int port, Text text, WordCountRun run)
    {
        _port = port;
        _text = text;
        _run = run;
    }

    /// <summary>Sends the text a number of times; not more clients than there are slots do so at the same time.</summary>
    [Coroutine]
    public async Coro Run(int times)
    {
        var (reader, writer) = await Coro.OpenConnection(WordCountRun.Host, _port);
        using var connection = writer;
        for (var i = 0; i < times; i++)
        {
            using (await _run.Slots.Acquire())
            {
                var start = Stopwatch.GetTimestamp();
                var counts = await Ask(reader, writer);
                await _run.Answers.Put(new Answer(_text, counts, Stopwatch.GetElapsedTime(start)));
                await _run.Tally.Add(counts);
            }
        }

        writer.Close();
        await writer.WaitClosed();
    }

    /// <summary>Sends the text line by line and reads the answer.</summary>
    [Coroutine]
    private async Coro<Counts> Ask(CoroStreamReader reader, CoroStreamWriter writer)
    {
        for (var position = 0; position < _text.Bytes.Length;)
        {
            var end = Array.IndexOf(_text.Bytes, (byte)'\n', position) + 1;
            writer.Write(_text.Bytes.AsSpan(position, end - position));
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
