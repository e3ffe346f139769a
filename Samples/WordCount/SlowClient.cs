namespace CoroGen.Samples.WordCount;

/// <summary>A client that stops in the middle of a text.</summary>
internal static partial class SlowClient
{
    /// <summary>Waits for the server to give up.</summary>
    /// <returns>Whether the server said so.</returns>
    [Coroutine]
    public static async Coro<bool> Run(int port)
    {
        var (reader, writer) = await Coro.OpenConnection(WordCountRun.Host, port);
        using var connection = writer;
        writer.Write("This line is whole, but\nthis one has no"u8);
        var answer = await reader.ReadLine();
        return answer.AsSpan().SequenceEqual(Protocol.TooSlow);
    }
}
