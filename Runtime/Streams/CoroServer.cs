using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>A server that was started by <see cref="Coro.StartServer"/>.</summary>
/// <remarks>Mirrors <c>asyncio.Server</c>: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Server.</remarks>
public sealed partial class CoroServer : IDisposable
{
    private readonly EventLoop _loop;
    private readonly Func<CoroStreamReader, CoroStreamWriter, Coro> _onClient;
    private readonly ServerOptions _options;
    private readonly HashSet<SocketTransport> _clients = [];
    private List<Listener>? _listeners;
    private WaitList _closeWaiters;
    private CoroFuture? _forever;

    internal CoroServer(EventLoop loop, Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, IEnumerable<Socket> sockets, ServerOptions options)
    {
        _loop = loop;
        _onClient = onClient;
        _options = options;
        _listeners = sockets.Select(socket => new Listener(loop, socket, OnAccepted)).ToList();
    }

    /// <summary>Whether the server accepts connections.</summary>
    /// <remarks>Mirrors <c>Server.is_serving()</c>.</remarks>
    public bool IsServing { get; private set; }

    /// <summary>The sockets on which the server listens; none once it is closed. They belong to the server: don't close them.</summary>
    /// <remarks>Mirrors <c>Server.sockets</c>.</remarks>
    public IReadOnlyList<Socket> Sockets => _listeners?.Select(listener => listener.Socket).ToArray() ?? [];

    /// <summary>The addresses on which the server listens, with the ports that the system has chosen; none once it is closed.</summary>
    /// <remarks>Mirrors <c>Server.sockets</c> and <c>getsockname()</c>.</remarks>
    public IReadOnlyList<IPEndPoint> EndPoints => _listeners?.Select(listener => listener.EndPoint).ToArray() ?? [];

    private bool IsOver => _listeners is null && _clients.Count == 0;

    /// <summary>Stops listening; connections that are open stay open. Harmless when repeated.</summary>
    /// <remarks>Mirrors <c>Server.close()</c>.</remarks>
    public void Close()
    {
        if (_listeners is not { } listeners) return;
        _listeners = null;
        IsServing = false;
        foreach (var listener in listeners) listener.Dispose();
        _forever?.Cancel();
        if (IsOver) _closeWaiters.WakeAll();
    }

    /// <summary>Closes all open connections, each once everything that was written to it is sent.</summary>
    /// <remarks>Mirrors <c>Server.close_clients()</c>.</remarks>
    public void CloseClients()
    {
        foreach (var client in _clients) client.Close();
    }

    /// <summary>Closes all open connections at once.</summary>
    /// <remarks>Mirrors <c>Server.abort_clients()</c>.</remarks>
    public void AbortClients()
    {
        foreach (var client in _clients) client.Abort();
    }

    /// <summary>The same as <see cref="Close"/>, for <c>using</c>.</summary>
    public void Dispose() => Close();

    internal void Attach(SocketTransport client) => _clients.Add(client);

    internal void Detach(SocketTransport client)
    {
        _clients.Remove(client);
        if (IsOver) _closeWaiters.WakeAll();
    }

    private void OnAccepted(Socket socket)
    {
        SocketTransport transport;
        try
        {
            transport = new SocketTransport(_loop, socket, _options.Limit, this);
        }
        catch (SocketException)
        {
            // The client has gone already.
            socket.Dispose();
            return;
        }

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

    private void OnClientServed(CoroTask task, SocketTransport transport)
    {
        if (task.IsCanceled) transport.Close();
        else if (task.Exception is { } exception) ReportFailure(exception, task, transport);
    }

    private void ReportFailure(Exception exception, CoroTask? task, SocketTransport transport)
    {
        _loop.CallExceptionHandler(new LoopExceptionContext("Unhandled exception in client_connected_cb", exception) { Task = task });
        transport.Close();
    }
}
