using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CoroGen;

/// <summary>A server that was started by <see cref="Coro.StartServer(Func{CoroStreamReader, CoroStreamWriter, Coro}, string?, int, ServerOptions?)"/>.</summary>
/// <remarks>Mirrors <c>asyncio.Server</c>: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Server.</remarks>
public sealed partial class CoroServer : IDisposable
{
    private readonly EventLoop _loop;
    private readonly Func<CoroStreamReader, CoroStreamWriter, Coro> _onClient;
    private readonly ServerOptions _options;
    private readonly HashSet<Transport> _clients = [];
    private readonly Queue<Socket> _waitingClients = [];
    private List<Listener>? _listeners;
    private WaitList _closeWaiters;
    private CoroFuture? _forever;
    private ExecutionContext? _context;

    internal CoroServer(
        EventLoop loop,
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient,
        IEnumerable<Socket> sockets,
        ServerOptions options,
        UnixPath? file)
    {
        _loop = loop;
        _onClient = onClient;
        _options = options;
        _listeners = sockets.Select(socket => new Listener(this, loop, socket) { UnixPath = file }).ToList();
    }

    /// <summary>Whether the server accepts connections.</summary>
    /// <remarks>Mirrors <c>Server.is_serving()</c>.</remarks>
    public bool IsServing { get; private set; }

    /// <summary>The sockets on which the server listens; none once it is closed. They belong to the server: don't close them.</summary>
    /// <remarks>Mirrors <c>Server.sockets</c>.</remarks>
    public IReadOnlyList<Socket> Sockets => _listeners?.Select(listener => listener.Socket).ToArray() ?? [];

    /// <summary>The addresses on which the server listens, with the ports that the system has chosen; none once it is closed.</summary>
    /// <remarks>Mirrors <c>Server.sockets</c> and <c>getsockname()</c>.</remarks>
    public IReadOnlyList<IPEndPoint> EndPoints => _listeners?.Select(listener => listener.EndPoint).OfType<IPEndPoint>().ToArray() ?? [];

    /// <summary>The path of the Unix socket on which the server listens; null for one of the network, and once it is closed.</summary>
    /// <remarks>Mirrors <c>Server.sockets</c> and <c>getsockname()</c>.</remarks>
    public string? UnixPath => _listeners?.Select(listener => listener.UnixPath?.Path).FirstOrDefault();

    /// <summary>How many clients are connected.</summary>
    public int ClientCount => _clients.Count + _handed;

    /// <summary>Whether there are as many clients as there may be.</summary>
    internal bool IsFull => ClientCount >= _options.MaxConnections;

    private bool IsOver => _listeners is null && ClientCount == 0 && _runningWorkers == 0;

    /// <summary>Stops listening; connections that are open stay open. Harmless when repeated.</summary>
    /// <remarks>Mirrors <c>Server.close()</c>.</remarks>
    public void Close()
    {
        if (_listeners is not { } listeners) return;
        _listeners = null;
        IsServing = false;
        foreach (var listener in listeners) listener.Dispose();
        while (_waitingClients.TryDequeue(out var socket)) socket.Dispose();
        _forever?.Cancel();
        if (ClientCount == 0) EndWorkers();
        if (IsOver) _closeWaiters.WakeAll();
    }

    /// <summary>Closes all open connections, each once everything that was written to it is sent.</summary>
    /// <remarks>Mirrors <c>Server.close_clients()</c>.</remarks>
    public void CloseClients()
    {
        foreach (var client in _clients.ToArray()) client.Close();
        foreach (var worker in _workers) worker.Tell(static clients => clients.CloseClients());
    }

    /// <summary>Closes all open connections at once.</summary>
    /// <remarks>Mirrors <c>Server.abort_clients()</c>.</remarks>
    public void AbortClients()
    {
        foreach (var client in _clients.ToArray()) client.Abort();
        foreach (var worker in _workers) worker.Tell(static clients => clients.AbortClients());
    }

    /// <summary>The same as <see cref="Close"/>, for <c>using</c>.</summary>
    public void Dispose() => Close();

    internal void Attach(Transport client) => _clients.Add(client);

    internal void Detach(Transport client)
    {
        _clients.Remove(client);
        OnClientGone();
    }

    /// <summary>Has one transport take the place of another, for the same client.</summary>
    internal void Replace(Transport client, Transport other)
    {
        _clients.Remove(client);
        _clients.Add(other);
    }

    /// <summary>Serves a client that was accepted, or has it wait until there are fewer: each address accepts one more than there may be.</summary>
    internal void OnAccepted(Socket socket)
    {
        if (IsFull) _waitingClients.Enqueue(socket);
        else Serve(socket);
    }

    private void OnClientGone()
    {
        if (_worker is not null)
        {
            _worker.OnClientGone();
            return;
        }

        if (_listeners is null && ClientCount == 0) EndWorkers();
        if (IsOver) _closeWaiters.WakeAll();
        else if (!IsFull && _options.MaxConnections < int.MaxValue) Admit();
    }

    private void Admit()
    {
        _loop.SwitchContext(_context);
        while (!IsFull && _waitingClients.TryDequeue(out var socket)) Serve(socket);
        if (IsFull || !IsServing) return;
        foreach (var listener in _listeners!) listener.Resume();
    }

    private void Serve(Socket socket)
    {
        if (_workers.Length > 0)
        {
            HandOver(socket);
            return;
        }

        SocketTransport transport;
        try
        {
            transport = new SocketTransport(
                _loop,
                socket,
                _options.Tls is null ? _options.Limit : CoroStreamReader.DefaultLimit,
                _options.Tls is null ? this : null);
        }
        catch (SocketException)
        {
            // The client has gone already.
            socket.Dispose();
            _worker?.OnClientGone();
            return;
        }

        if (_options.Tls is { } tls)
        {
            var secure = new TlsTransport(transport, new CoroStreamReader(_options.Limit), tls, this);
            _loop.CreateTask(Greet(secure, tls));
        }
        else
        {
            Call(transport);
        }
    }

    /// <summary>
    /// Agrees with a client on keys before it is served. A client that cannot do that is none; as in asyncio, debug mode tells of it. Options of the
    /// server's that are wrong, and callbacks that throw, are always told.
    /// </summary>
    [Coroutine]
    private async Coro Greet(TlsTransport client, TlsServerOptions options)
    {
        try
        {
            await client.Handshake(options);
        }
        catch (Exception exception) when (exception is AuthenticationException or TimeoutException)
        {
            var isFaultOfClient = exception.InnerException is null or AuthenticationException or IOException or SocketException or ObjectDisposedException;
            if (_loop.Debug || !isFaultOfClient) _loop.CallExceptionHandler(new LoopExceptionContext("SSL handshake failed", exception));
            return;
        }

        Call(client);
    }

    private void Call(Transport transport)
    {
        try
        {
            var task = _loop.CreateTask(_onClient(transport.Reader, new CoroStreamWriter(transport)));
            task.AddDoneCallback(done => OnClientServed(done, transport));
        }
        catch (Exception exception)
        {
            ReportFailure(exception, null, transport);
        }
    }

    // StartTls may have put another transport in the place of the one that began.
    private void OnClientServed(CoroTask task, Transport transport)
    {
        if (task.IsCanceled) transport.Uppermost.Close();
        else if (task.Exception is { } exception) ReportFailure(exception, task, transport);
    }

    private void ReportFailure(Exception exception, CoroTask? task, Transport transport)
    {
        _loop.CallExceptionHandler(new LoopExceptionContext("Unhandled exception in client_connected_cb", exception) { Task = task });
        transport.Uppermost.Close();
    }
}
