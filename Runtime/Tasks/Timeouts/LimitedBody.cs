using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Runs a body for a limited time.</summary>
internal struct LimitedBody<T>
{
    private Delegate _body;
    private CoroFrame<T> _coro;
    private CoroTimeout? _timeout;
    private TimeSpan? _time;
    private OperationCanceledException? _cancellation;
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
        _cancellation = null;
        _started = false;
    }

    /// <summary>
    /// Runs on, as a frame does. It may also end without a result because the time was over, when
    /// a cancellation left the body by that: then the caller has to take or to drop it.
    /// </summary>
    public bool MoveNext(CoroutineBox box, out T result, out bool isTimedOut)
    {
        isTimedOut = false;
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
                isTimedOut = End();
                return false;
            }

            goesOn = true;
            return false;
        }
        catch (OperationCanceledException exception)
        {
            if (!End()) throw;
            _cancellation = exception;
            isTimedOut = true;
            result = default!;
            return false;
        }
        finally
        {
            if (!goesOn) End();
        }
    }

    /// <summary>The cancellation that left the body.</summary>
    public Exception TakeCancellation(CoroutineBox box)
    {
        var cancellation = _cancellation;
        _cancellation = null;
        return cancellation ?? box.Root.Cancellation.EndAsInner();
    }

    /// <summary>Forgets the cancellation that left the body.</summary>
    public void DropCancellation(CoroutineBox box)
    {
        _cancellation = null;
        if (box.IsUnwinding) box.Root.Cancellation.Drop();
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
