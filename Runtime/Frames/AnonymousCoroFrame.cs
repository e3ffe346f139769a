using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="Coro{T}"/> whose result has a type without a name, so that no field can be of its frame's type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AnonymousCoroFrame : ICoroutineFrame<VoidResult>
{
    private CoroTask? _child;
    private object? _value;
    private int _version;
    private bool _started;

    /// <summary>Takes what is awaited.</summary>
    public void Start<T>(Coro<T> coro)
    {
        _child = coro.Box;
        _value = coro.Box is null ? coro.Value : null;
        _version = coro.Version;
        _started = false;
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out VoidResult result)
    {
        result = default;
        if (_child is not { } child) return true;
        if (!_started)
        {
            _started = true;
            child.Claim(_version);
            child.BecomeChild(box);
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                box.Root.PendingStart = child;
                return false;
            }

            if (!child.Advance())
            {
                if (box.IsUnwinding) child.Recycle();
                return false;
            }
        }

        if (!child.IsCanceled) return true;
        box.UnwindBy(child);
        child.Recycle();
        return false;
    }

    /// <summary>The result of what has ended.</summary>
    /// <param name="witness">Tells the type; it is never called.</param>
    public T TakeResult<T>(Func<T> witness)
    {
        var child = _child;
        var value = _value;
        _child = null;
        _value = null;
        return child is null ? (T)value! : ((CoroTask<T>)child).TakeResult();
    }
}
