using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Cancels a task when a token is cancelled, on any thread, for the time of one wait.</summary>
internal sealed class TokenLink : LoopItem
{
    [ThreadStatic]
    private static BoxPool<TokenLink> t_pool;

    private EventLoop? _loop;
    private CoroTask? _task;
    private CancellationTokenRegistration _registration;
    private int _requestsBefore;
    private bool _hasFired;

    private TokenLink()
    {
    }

    public static TokenLink Begin(CoroTask task, CancellationToken token)
    {
        var link = t_pool.TryRent() ?? new TokenLink();
        link._loop = task.Loop;
        link._task = task;
        link._requestsBefore = task.CancellationRequests;
        link._registration = token.UnsafeRegister(static link => ((TokenLink)link!).Fire(), link);
        return link;
    }

    /// <summary>Ends the wait.</summary>
    /// <returns>Whether the token was cancelled and nobody else wants the task cancelled.</returns>
    public bool End()
    {
        var task = _task!;
        var hasFired = _hasFired;
        var isUnregistered = _registration.Unregister();
        _task = null;

        // A link that is on its way to the loop goes back to the pool when it arrives.
        if (hasFired || isUnregistered) Release();
        return hasFired && task.Uncancel() <= _requestsBefore;
    }

    internal override void Run(EventLoop loop)
    {
        if (_task is not { } task)
        {
            Release();
            return;
        }

        _hasFired = true;
        task.CancelCore(null);
    }

    private void Fire() => _loop!.Post(this);

    private void Release()
    {
        _loop = null;
        _registration = default;
        _hasFired = false;
        t_pool.Return(this);
    }
}
