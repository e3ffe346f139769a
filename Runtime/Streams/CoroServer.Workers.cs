using System.Net.Sockets;

namespace CoroGen;

/// <content>Clients that are served in other threads.</content>
public sealed partial class CoroServer
{
    // Set in the server that stands for the clients of one worker; it accepts nothing itself.
    private readonly ServerWorker? _worker;
    private ServerWorker[] _workers = [];
    private int _runningWorkers;
    private int _handed;
    private int _next;

    internal CoroServer(EventLoop loop, Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, ServerOptions options, ServerWorker worker)
        : this(loop, onClient, [], options, file: null) => _worker = worker;

    /// <summary>Hears that a worker has one client less.</summary>
    internal void OnHandedClientGone()
    {
        _handed--;
        OnClientGone();
    }

    /// <summary>Hears that the thread of a worker ends.</summary>
    internal void OnWorkerEnded()
    {
        _runningWorkers--;
        if (IsOver) _closeWaiters.WakeAll();
    }

    private void StartWorkers()
    {
        _runningWorkers = _options.Workers;
        _workers = [.. Enumerable.Range(0, _options.Workers).Select(_ => new ServerWorker(this, _loop, _onClient, _options))];
    }

    // Each in turn: clients that stay are as many for all of them.
    private void HandOver(Socket socket)
    {
        _handed++;
        _workers[_next].Serve(socket);
        _next = (_next + 1) % _workers.Length;
    }

    private void EndWorkers()
    {
        foreach (var worker in _workers) worker.Dispose();
        _workers = [];
    }
}
