using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoroGen.Benchmarks;

/// <summary>The load: some connections over loopback, each of which asks and waits for the answer, again and again, for a bounded time.</summary>
internal sealed class EchoClient
{
    private const int Length = 64;

    private readonly List<long> _times = [];
    private readonly CountdownEvent _ended;
    private readonly long _begin;
    private readonly long _end;
    private long _count;

    private EchoClient(int connections, TimeSpan warmUp, TimeSpan time)
    {
        _ended = new CountdownEvent(connections);
        _begin = Stopwatch.GetTimestamp() + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
        _end = _begin + (long)(time.TotalSeconds * Stopwatch.Frequency);
    }

    /// <summary>Requests per second, and how many microseconds the given shares of them took at most.</summary>
    public static (double PerSecond, double[] Percentiles) Run(int port, int connections, TimeSpan warmUp, TimeSpan time, params double[] shares)
    {
        var sockets = new List<Socket>();
        for (var i = 0; i < connections; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
            sockets.Add(socket);
        }

        var client = new EchoClient(connections, warmUp, time);
        foreach (var socket in sockets) ThreadPool.QueueUserWorkItem(_ => new Connection(client, socket).Ask());
        if (!client._ended.Wait(warmUp + time + TimeSpan.FromSeconds(30))) throw new TimeoutException("The server has left a request without an answer.");
        foreach (var socket in sockets) socket.Dispose();
        client._times.Sort();
        var times = client._times;
        return (client._count / time.TotalSeconds, [.. shares.Select(share => times[(int)Math.Min(times.Count - 1, times.Count * share)] * 1e6 / Stopwatch.Frequency)]);
    }

    private sealed class Connection
    {
        private readonly EchoClient _client;
        private readonly Socket _socket;
        private readonly SocketAsyncEventArgs _receive = new();
        private readonly byte[] _request = new byte[Length];
        private readonly List<long> _times = [];
        private long _sent;
        private int _missing;

        public Connection(EchoClient client, Socket socket)
        {
            _client = client;
            _socket = socket;
            _receive.SetBuffer(new byte[Length], 0, Length);
            _receive.Completed += (_, _) =>
            {
                if (Take()) Ask();
            };
        }

        public void Ask()
        {
            do
            {
                _missing = Length;
                _sent = Stopwatch.GetTimestamp();
                if (_sent >= _client._end)
                {
                    lock (_client._times) _client._times.AddRange(_times);
                    _client._ended.Signal();
                    return;
                }

                _socket.Send(_request);
            }
            while (!_socket.ReceiveAsync(_receive) && Take());
        }

        /// <summary>Takes a piece of the answer.</summary>
        /// <returns>Whether it is complete.</returns>
        private bool Take()
        {
            do
            {
                if (_receive.BytesTransferred == 0) throw new InvalidOperationException("The server has closed the connection.");
                _missing -= _receive.BytesTransferred;
                if (_missing > 0) continue;
                if (_sent >= _client._begin)
                {
                    _times.Add(Stopwatch.GetTimestamp() - _sent);
                    Interlocked.Increment(ref _client._count);
                }

                return true;
            }
            while (!_socket.ReceiveAsync(_receive));
            return false;
        }
    }
}
