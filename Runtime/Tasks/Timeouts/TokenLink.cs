using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Cancels a task when a token is cancelled, on any thread, for the time of one wait.</summary>
internal sealed class TokenLink : PooledLoopItem
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
        Retire(isOnItsWay: !hasFired && !isUnregistered);
        return hasFired && task.Uncancel() <= _requestsBefore;
    }

    protected override void OnRun(EventLoop loop)
    {
        _hasFired = true;
        _task!.CancelCore(null);
    }

    protected override void ReturnToPool()
    {
        _loop = null;
        _registration = default;
        _hasFired = false;
        t_pool.Return(this);
    }
    private void Fire() => _loop!.Post(this);
}
