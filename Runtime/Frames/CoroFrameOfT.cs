using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>
/// Awaits a <see cref="Coro{T}"/> whose method is known only at run time, from a generated frame: the child is a box of its own.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroFrame<T> : ICoroutineFrame<T>
{
    private CoroTask<T>? _child;
    private int _version;
    private bool _started;
    private T _value;

    /// <summary>Takes what is awaited.</summary>
    public void Start(Coro<T> coro)
    {
        _child = coro.Box;
        _version = coro.Version;
        _value = coro.Value;
        _started = false;
    }

    /// <summary>Gives what was to be awaited back to its pool: it will not run.</summary>
    internal readonly void Discard() => _child?.Discard(_version);

    /// <summary>Makes a task of what was to be awaited.</summary>
    internal readonly CoroTask<T> MakeTask(EventLoop loop) => loop.StartTask(_child, _value, _version, null);

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (_child is not { } child)
        {
            result = _value;
            return true;
        }

        if (_started)
        {
            _child = null;
            return child.FinishAsChild(box, out result);
        }

        _started = true;
        return child.StartAsChild(box, _version, out result);
    }
}
