using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a coroutine, inside the same task, until a token is cancelled.</summary>
internal struct WithCancellationFrame<T> : ICoroutineFrame<T>
{
    private CoroFrame<T> _coro;
    private CancellationToken _token;
    private TokenLink? _link;
    private bool _started;

    public void Start(Coro<T> coro, CancellationToken token)
    {
        _coro.Start(coro);
        _token = token;
        _link = null;
        _started = false;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (!_started)
        {
            _started = true;
            if (_token.IsCancellationRequested)
            {
                _coro.Discard();
                ThrowCanceled(null);
            }

            if (_token.CanBeCanceled) _link = TokenLink.Begin(box.Root, _token);
        }

        if (_link is null) return _coro.MoveNext(box, out result);
        var goesOn = false;
        try
        {
            if (_coro.MoveNext(box, out result)) return true;
            if (box.IsUnwinding)
            {
                if (End()) ThrowCanceled(box.Root.Cancellation.EndAsInner());
                return false;
            }

            goesOn = true;
            return false;
        }
        catch (OperationCanceledException exception)
        {
            if (End()) ThrowCanceled(exception);
            throw;
        }
        finally
        {
            if (!goesOn) End();
        }
    }

    private bool End()
    {
        var link = _link;
        _link = null;
        return link is not null && link.End();
    }

    [DoesNotReturn]
    private readonly void ThrowCanceled(Exception? cancellation) =>
        throw new OperationCanceledException("The cancellation token was cancelled.", cancellation, _token);
}
