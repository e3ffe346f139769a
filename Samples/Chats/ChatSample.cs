// A chat room on loopback. The server holds one queue for each guest, so that a guest who reads slowly holds up nobody. A guest is two coroutines: one that
// reads, and a task that writes, which is cancelled when the guest leaves.
//
//   dotnet run --project Samples -- chat                # three guests talk to each other
//   dotnet run --project Samples -- chat --port 4000    # a server for `nc localhost 4000`, until Ctrl+C
using System.Text;

namespace CoroGen.Samples.Chats;

/// <summary>Three guests in a room, or the room alone.</summary>
internal static partial class ChatSample
{
    private static readonly string[] s_names = ["ada", "bob", "eve"];

    public static int Run(SampleOptions options) => options.Port is { } port ? Serve(port) : Coro.Run(Talk());

    private static int Serve(int port)
    {
        try
        {
            Coro.Run(ServeForever(port));
        }
        catch (CoroCanceledException)
        {
            Console.WriteLine("The room is closed.");
        }

        return 0;
    }

    [Coroutine]
    private static async Coro ServeForever(int port)
    {
        var room = new Room();
        using var server = await Coro.StartServer(room.Welcome, "127.0.0.1", port);
        Console.WriteLine($"Listening on {server.EndPoints[0]}. The first line of a guest is the name.");
        await server.ServeForever();
    }

    [Coroutine]
    private static async Coro<int> Talk()
    {
        var room = new Room();
        using var server = await Coro.StartServer(room.Welcome, "127.0.0.1", 0);
        var port = server.EndPoints[0].Port;
        var guests = await Coro.Gather(s_names.Select(name => Join(port, name)));

        // One after the other, so that all read the same.
        var expected = new List<string>();
        foreach (var guest in guests)
        {
            await guest.Say($"hello from {guest.Name}");
            expected.Add($"{guest.Name}: hello from {guest.Name}");
            foreach (var reader in guests) await reader.Read();
        }

        foreach (var line in expected) Console.WriteLine(line);
        foreach (var guest in guests) guest.Leave();
        server.Close();
        await server.WaitClosed();
        return room.Count == 0 && guests.All(guest => guest.Heard.SequenceEqual(expected)) ? 0 : 1;
    }

    // A guest is in when the room has said so.
    [Coroutine]
    private static async Coro<Guest> Join(int port, string name)
    {
        var (reader, writer) = await Coro.OpenConnection("127.0.0.1", port);
        var guest = new Guest(name, reader, writer);
        await guest.Say(name);
        var greeting = Encoding.UTF8.GetString(await reader.ReadLine());
        return greeting == Room.Greeting ? guest : throw new InvalidDataException($"The room said: {greeting}");
    }
}
