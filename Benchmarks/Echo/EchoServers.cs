using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace CoroGen.Benchmarks;

/// <summary>The servers that are compared: each sends back what it gets, 64 bytes at a time, and says on which port.</summary>
internal static partial class EchoServers
{
    private const int Length = 64;

    /// <summary>Runs a server for ever.</summary>
    public static void Run(string name, Action<int> listening)
    {
        switch (name)
        {
            case "corogen":
                Coro.Run(RunCoroGen(listening));
                break;
            case "sockets":
                RunAccepting(listening, static socket => _ = ServeSocket(socket)).GetAwaiter().GetResult();
                break;
            case "streams":
                RunAccepting(listening, static socket => _ = ServeStream(socket)).GetAwaiter().GetResult();
                break;
            default:
                throw new ArgumentException($"There is no server {name}.", nameof(name));
        }
    }

    [Coroutine]
    private static async Coro RunCoroGen(Action<int> listening)
    {
        await using var server = await Coro.StartServer(ServeCoroGen, "127.0.0.1", 0, new ServerOptions { Backlog = 2000 });
        listening(server.EndPoints[0].Port);
        await server.ServeForever();
    }

    [Coroutine]
    private static async Coro ServeCoroGen(CoroStreamReader reader, CoroStreamWriter writer)
    {
        var buffer = new byte[Length];
        while (true)
        {
            var count = await reader.ReadInto(buffer);
            if (count == 0) break;
            writer.Write(buffer.AsSpan(0, count));
            await writer.Drain();
        }

        writer.Close();
    }

    private static async Task RunAccepting(Action<int> listening, Action<Socket> serve)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen(2000);
        listening(((IPEndPoint)socket.LocalEndPoint!).Port);
        while (true)
        {
            var client = await socket.AcceptAsync();
            client.NoDelay = true;
            serve(client);
        }
    }

    private static async Task ServeSocket(Socket socket)
    {
        using var receive = new SocketAwaitable();
        var buffer = new byte[Length];
        receive.SetBuffer(buffer, 0, Length);
        while (true)
        {
            var count = await receive.Receive(socket);
            if (count == 0) break;
            for (var sent = 0; sent < count;) sent += socket.Send(buffer.AsSpan(sent, count - sent));
        }

        socket.Dispose();
    }

    private static async Task ServeStream(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        var buffer = new byte[Length];
        while (true)
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0) break;
            await stream.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    /// <summary>Arguments of a socket that can be awaited again and again.</summary>
    private sealed class SocketAwaitable : SocketAsyncEventArgs, IValueTaskSource<int>
    {
        private ManualResetValueTaskSourceCore<int> _core;

        public ValueTask<int> Receive(Socket socket)
        {
            _core.Reset();
            return socket.ReceiveAsync(this) ? new ValueTask<int>(this, _core.Version) : new ValueTask<int>(BytesTransferred);
        }

        public int GetResult(short token) => _core.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);

        protected override void OnCompleted(SocketAsyncEventArgs e) => _core.SetResult(BytesTransferred);
    }
}
