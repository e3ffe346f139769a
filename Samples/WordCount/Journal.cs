namespace CoroGen.Samples.WordCount;

/// <summary>A file to which the answers are written; once begun, that is finished, whoever is cancelled.</summary>
internal sealed partial class Journal
{
    private readonly string _path;

    public Journal(string path) => _path = path;

    /// <summary>Whether the flush was cancelled while it ran.</summary>
    public bool WasCanceled { get; private set; }

    /// <summary>Writes the lines, shielded: a cancellation reaches the caller, and the file is complete all the same.</summary>
    [Coroutine]
    public async Coro Flush(IReadOnlyList<string> lines)
    {
        var writing = Coro.CreateTask(Write(lines));
        try
        {
            await Coro.Shield(writing);
        }
        catch (CoroCanceledException)
        {
            WasCanceled = true;
        }

        await writing;
    }

    [Coroutine]
    private async Coro Write(IReadOnlyList<string> lines)
    {
        using var file = new StreamWriter(_path);
        foreach (var line in lines)
        {
            await file.WriteLineAsync(line);
            await Coro.Yield();
        }

        await file.FlushAsync();
    }
}
