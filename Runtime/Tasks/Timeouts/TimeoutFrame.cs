using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Runs a body for a limited time: the one frame behind all overloads of <c>Timeout</c> that take the body.</summary>
internal struct TimeoutFrame<T> : ICoroutineFrame<T>
{
    private Delegate _body;
    private CoroFrame<T> _coro;
    private CoroTimeout? _timeout;
    private TimeSpan? _time;
    private bool _isDelay;
    private bool _started;

    /// <summary>Takes the body, a function from the timeout to a coroutine with or without a value.</summary>
    public void Start(TimeSpan? time, bool isDelay, Delegate body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body;
        _time = time;
        _isDelay = isDelay;
        _timeout = null;
        _started = false;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (_timeout is null)
        {
            _timeout = new CoroTimeout(_isDelay && _time is { } delay ? EventLoop.After(box.Loop.Time, delay) : _time);
            _timeout.Begin();
        }

        var goesOn = false;
        try
        {
            if (Poll(box, out result)) return true;
            if (box.IsUnwinding)
            {
                if (End()) CoroTimeout.ThrowTimeout(box.Root.StopUnwinding());
                return false;
            }

            goesOn = true;
            return false;
        }
        catch (OperationCanceledException exception)
        {
            if (End()) CoroTimeout.ThrowTimeout(exception);
            throw;
        }
        finally
        {
            if (!goesOn) End();
        }
    }

    private bool Poll(CoroutineBox box, out T result)
    {
        if (!_started)
        {
            _started = true;
            _coro.Start(BlockBody.Call<CoroTimeout, T>(_body, _timeout!));
        }

        return _coro.MoveNext(box, out result);
    }

    private bool End()
    {
        if (_timeout is not { } timeout) return false;
        _timeout = null;
        return timeout.End();
    }
}
