using System.Text;

namespace CoroGen.Samples.Tours;

/// <summary>Threads, .NET's tasks, connections.</summary>
internal sealed partial class Outside(Guide guide)
{
    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("outside of the loop");
        var loopThread = Environment.CurrentManagedThreadId;
        var isElsewhere = await Coro.ToThread(() => Environment.CurrentManagedThreadId != loopThread);
        guide.Say($"Coro.ToThread: in another thread {isElsewhere}; back on the loop's {Environment.CurrentManagedThreadId == loopThread}");
        guide.Say($"Coro.FromTask: {await Coro.FromTask(static token => Task.FromResult(token.CanBeCanceled ? "a task with a token" : ""))}");
        using var server = await Coro.StartServer(Echo, "127.0.0.1", 0);
        var (reader, writer) = await Coro.OpenConnection("127.0.0.1", server.EndPoints[0].Port);
        using (writer)
        {
            writer.Write("echo\n");
            await writer.Drain();
            guide.Say($"Coro.StartServer, Coro.OpenConnection: {Encoding.UTF8.GetString(await reader.ReadLine()).Trim()}");
        }
    }

    [Coroutine]
    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        using var connection = writer;
        writer.Write(await reader.ReadLine());
        await writer.Drain();
    }
}
