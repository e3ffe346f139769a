using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Cancels a task when a token is cancelled, on any thread, for the time of one wait.</summary>
internal sealed class TokenLink : LoopItem
{
    private readonly int _requestsBefore;
    private CoroTask? _task;
    private CancellationTokenRegistration _registration;
    private bool _hasFired;

    private TokenLink(CoroTask task)
    {
        _task = task;
        _requestsBefore = task.CancellationRequests;
    }

    public static TokenLink Begin(CoroTask task, CancellationToken token)
    {
        var link = new TokenLink(task);
        var loop = task.Loop;
        link._registration = token.UnsafeRegister(_ => loop.Post(link), null);
        return link;
    }

    /// <summary>Ends the wait.</summary>
    /// <returns>Whether the token was cancelled and nobody else wants the task cancelled.</returns>
    public bool End()
    {
        var task = _task!;
        _task = null;
        _registration.Unregister();
        return _hasFired && task.Uncancel() <= _requestsBefore;
    }

    internal override void Run(EventLoop loop)
    {
        if (_task is not { } task) return;
        _hasFired = true;
        task.CancelCore(null);
    }
}
