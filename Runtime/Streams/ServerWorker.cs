using System.Net.Sockets;

namespace CoroGen;

/// <summary>
/// A thread with a loop of its own, which serves clients that a server has accepted on its loop, the home. What the two tell each other goes through the
/// inboxes of the loops.
/// </summary>
internal sealed partial class ServerWorker : IDisposable
{
    private readonly CoroServer _server;
    private readonly EventLoop _home;
    private readonly EventLoop _loop;
    private readonly CoroServer _clients;
    private CoroFuture? _end;
    private bool _isEnding;

    /// <summary>Starts the thread.</summary>
    /// <param name="server">Who hands clients to it.</param>
    /// <param name="home">The loop of the server, which is the present one.</param>
    /// <param name="onClient">Serves a client.</param>
    /// <param name="options">How.</param>
    public ServerWorker(CoroServer server, EventLoop home, Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, ServerOptions options)
    {
        _server = server;
        _home = home;
        _loop = new EventLoop(new EventLoopOptions { Debug = home.Debug, EagerStart = home.EagerStart, SlowCallbackDuration = home.SlowCallbackDuration })
        {
            ExceptionHandler = Report,
        };
        _clients = new CoroServer(_loop, onClient, options, this);
        home.Adopt(this);
        new Thread(Run) { IsBackground = true, Name = "CoroGen server" }.Start();
    }

    /// <summary>Serves a client; at home.</summary>
    public void Serve(Socket socket)
    {
        if (Tell(clients => clients.OnAccepted(socket))) return;
        socket.Dispose();
        OnClientGone();
    }

    /// <summary>Does something with the clients, in their thread; at home.</summary>
    /// <returns>Whether the thread is still there to do it.</returns>
    public bool Tell(Action<CoroServer> act) => Post(_loop, () => act(_clients));

    /// <summary>Ends the thread: handlers that still run are cancelled. At home.</summary>
    public void Dispose() => Post(_loop, () =>
    {
        _isEnding = true;
        _end?.TrySetResult();
    });

    /// <summary>Tells the home that a client has gone.</summary>
    public void OnClientGone() => Post(_home, _server.OnHandedClientGone);

    private void Run()
    {
        try
        {
            using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = () => _loop, HandlesInterrupt = false });
            runner.Run(WaitForEnd());
        }
        finally
        {
            Post(_home, () =>
            {
                _home.Disown(this);
                _server.OnWorkerEnded();
            });
        }
    }

    [Coroutine]
    private async Coro WaitForEnd()
    {
        _end = _loop.CreateFuture();
        if (!_isEnding) await _end;
    }

    // The task belongs to this loop, and may be another one by the time that the home looks at it.
    private void Report(EventLoop loop, LoopExceptionContext context)
    {
        if (!Post(_home, () => _home.CallExceptionHandler(new LoopExceptionContext(context.Message, context.Exception)))) loop.DefaultExceptionHandler(context);
    }

    // A loop that is closed needs to hear of nothing any more.
    private static bool Post(EventLoop loop, Action act)
    {
        try
        {
            loop.CallSoonThreadSafe(act);
            return true;
        }
        catch (InvalidOperationException) when (loop.IsClosed)
        {
            return false;
        }
    }
}
