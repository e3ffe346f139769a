using System.Net;
using System.Text;

namespace CoroGen.Samples.Tours;

/// <summary>Threads, .NET's tasks, connections, datagrams, processes.</summary>
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
        await Connect();
        await SendDatagram();
        await StartProcesses();
    }

    [Coroutine]
    private async Coro Connect()
    {
        using var server = await Coro.StartServer(static (reader, writer) => Echo(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await Coro.OpenConnection("127.0.0.1", server.EndPoints[0].Port);
        guide.Say($"Coro.StartServer, Coro.OpenConnection: {await Ask(reader, writer)}");
        var path = Path.Combine(Path.GetTempPath(), $"corogen-{Environment.ProcessId}");
        using var local = await Coro.StartUnixServer(static (reader, writer) => Echo(reader, writer), path);
        (reader, writer) = await Coro.OpenUnixConnection(path);
        guide.Say($"Coro.StartUnixServer, Coro.OpenUnixConnection: {await Ask(reader, writer)}");
        var (piped, _) = Coro.OpenPipe(new MemoryStream("any stream of .NET\n"u8.ToArray(), writable: false));
        guide.Say($"Coro.OpenPipe: {Encoding.UTF8.GetString(await piped.ReadLine()).Trim()}");
    }

    [Coroutine]
    private async Coro SendDatagram()
    {
        using var receiver = await Coro.OpenDatagram(new DatagramOptions { LocalEndPoint = new IPEndPoint(IPAddress.Loopback, 0) });
        using var sender = await Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = receiver.LocalEndPoint });
        sender.Send("a datagram"u8);
        guide.Say($"Coro.OpenDatagram: {Encoding.UTF8.GetString((await receiver.Receive()).Data)}");
    }

    [Coroutine]
    private async Coro StartProcesses()
    {
        var toUs = new SubprocessOptions { Stdout = SubprocessStream.Pipe };
        using var shell = await Coro.CreateSubprocessShell("echo a process", toUs);
        var (output, _) = await shell.Communicate();
        guide.Say($"Coro.CreateSubprocessShell: {Encoding.UTF8.GetString(output!).Trim()}");
        using var program = await Coro.CreateSubprocessExec("dotnet", ["--version"], toUs);
        await program.Communicate();
        guide.Say($"Coro.CreateSubprocessExec: ended with {program.ReturnCode}");
    }

    [Coroutine]
    private static async Coro<string> Ask(CoroStreamReader reader, CoroStreamWriter writer)
    {
        using var connection = writer;
        writer.Write("echo\n");
        await writer.Drain();
        return Encoding.UTF8.GetString(await reader.ReadLine()).Trim();
    }

    [Coroutine]
    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        using var connection = writer;
        writer.Write(await reader.ReadLine());
        await writer.Drain();
    }
}
