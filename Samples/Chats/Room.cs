using System.Text;

namespace CoroGen.Samples.Chats;

/// <summary>Who is there, and what each of them is still to be told. All runs in one thread: the dictionary needs no lock.</summary>
internal sealed partial class Room
{
    public const string Greeting = "welcome\n";

    // A guest who is so far behind misses lines rather than hold up the others.
    private const int MostLines = 100;

    private readonly Dictionary<string, CoroQueue<string>> _lines = [];

    public int Count => _lines.Count;

    /// <summary>Serves one connection to its end.</summary>
    [Coroutine]
    public async Coro Welcome(CoroStreamReader reader, CoroStreamWriter writer)
    {
        using var connection = writer;
        var name = await ReadLine(reader);
        if (name.Length == 0 || _lines.ContainsKey(name)) return;
        var lines = _lines[name] = new CoroQueue<string>(MostLines);
        lines.PutNoWait(Greeting);
        var writing = Coro.CreateTask(Write(lines, writer));
        try
        {
            while (await ReadLine(reader) is { Length: > 0 } line) Tell($"{name}: {line}\n");
        }
        finally
        {
            _lines.Remove(name);
            writing.Cancel();
            await writing.WaitWithoutThrow();
        }
    }

    private void Tell(string line)
    {
        foreach (var lines in _lines.Values) lines.TryPut(line);
    }

    [Coroutine]
    private static async Coro Write(CoroQueue<string> lines, CoroStreamWriter writer)
    {
        while (true)
        {
            writer.Write(await lines.Get());
            await writer.Drain();
        }
    }

    // Empty at the end, also when the guest is gone without a farewell.
    [Coroutine]
    private static async Coro<string> ReadLine(CoroStreamReader reader)
    {
        try
        {
            return Encoding.UTF8.GetString(await reader.ReadLine()).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
