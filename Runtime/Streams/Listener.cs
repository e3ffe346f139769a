using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>One bound address of a server, and the connections that are accepted there.</summary>
internal sealed class Listener : IDisposable
{
    /// <summary>How long to wait after an error of the system, most likely that it has no more sockets; as in asyncio.</summary>
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(1);

    private readonly CoroServer _server;
    private readonly EventLoop _loop;
    private readonly SocketOperation _accept;
    private ExecutionContext? _context;
    private int _backlog;
    private bool _isPaused;
    private bool _isClosed;

    public Listener(CoroServer server, EventLoop loop, Socket socket)
    {
        _server = server;
        _loop = loop;
        _accept = new SocketOperation(loop, OnAccepted);
        Socket = socket;
        EndPoint = socket.LocalEndPoint!;
        loop.Adopt(this);
    }

    public Socket Socket { get; }

    public EndPoint EndPoint { get; }

    /// <summary>The file of a Unix socket, which goes with it.</summary>
    public UnixPath? UnixPath { get; init; }

    /// <summary>Begins to accept connections.</summary>
    /// <exception cref="SocketException">Another socket has begun to listen on the address since this one was bound.</exception>
    public void Listen(int backlog)
    {
        _backlog = backlog;
        _context = ExecutionContext.Capture();
        try
        {
            Socket.Listen(backlog);
        }
        catch (SocketException exception)
        {
            throw ConnectionErrors.Make(exception.SocketErrorCode, $"Cannot listen on {EndPoint}");
        }

        Accept();
    }

    /// <summary>Closes the address; connections that were accepted stay.</summary>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        _loop.Disown(this);
        Socket.Dispose();
        UnixPath?.Delete();
        if (!_accept.IsUnderWay) _accept.Dispose();
    }

    /// <summary>Accepts again after the server was full.</summary>
    public void Resume()
    {
        if (!_isPaused) return;
        _isPaused = false;
        _loop.SwitchContext(_context);
        Accept();
    }

    private void OnAccepted()
    {
        _loop.SwitchContext(_context);
        if (Take()) Accept();
    }

    private void Accept()
    {
        // As many in a row as may be waiting, but not for ever: the others on the loop want their turn.
        for (var i = 0; i <= _backlog; i++)
        {
            if (_isClosed) return;
            if (_server.IsFull)
            {
                _isPaused = true;
                return;
            }

            if (_accept.Accept(Socket) || !Take()) return;
        }

        _loop.CallSoon(Accept);
    }

    /// <summary>Looks at the outcome of an accept.</summary>
    /// <returns>Whether to accept the next one now.</returns>
    private bool Take()
    {
        var socket = _accept.Args.AcceptSocket;
        if (_isClosed)
        {
            socket?.Dispose();
            _accept.Dispose();
            return false;
        }

        var error = _accept.Args.SocketError;
        switch (error)
        {
            case SocketError.Success:
                _server.OnAccepted(socket!);
                return true;

            case SocketError.ConnectionAborted or SocketError.ConnectionReset or SocketError.Interrupted:
                // The client has gone before it was accepted.
                return true;

            default:
                Report(error);
                _loop.CallLater(s_retryDelay, Accept);
                return false;
        }
    }

    private void Report(SocketError error) => _loop.CallExceptionHandler(new LoopExceptionContext(
        "socket.accept() failed",
        ConnectionErrors.Make(error, $"Cannot accept a connection on {EndPoint}", $"It is tried again after {s_retryDelay.TotalSeconds} s.")));
}
