using System.Text;

namespace CoroGen.Samples.Chats;

/// <summary>A client of the room.</summary>
internal sealed partial class Guest(string name, CoroStreamReader reader, CoroStreamWriter writer)
{
    public string Name => name;

    /// <summary>What was said, this guest's own lines too.</summary>
    public List<string> Heard { get; } = [];

    [Coroutine]
    public async Coro Say(string text)
    {
        writer.Write(text + "\n");
        await writer.Drain();
    }

    [Coroutine]
    public async Coro Read() => Heard.Add(Encoding.UTF8.GetString(await Coro.WaitFor(reader.ReadLine(), 30)).TrimEnd('\n'));

    public void Leave() => writer.Close();
}
