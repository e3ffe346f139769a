using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="Coro"/> whose method is known only at run time, from a generated frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroFrame : ICoroutineFrame<VoidResult>
{
    private CoroTask<VoidResult>? _child;
    private int _version;
    private bool _started;

    /// <summary>Takes what is awaited.</summary>
    public void Start(Coro coro)
    {
        _child = coro.Box;
        _version = coro.Version;
        _started = false;
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out VoidResult result)
    {
        result = default;
        if (_child is not { } child) return true;
        if (_started)
        {
            _child = null;
            return child.FinishAsChild(box, out result);
        }

        _started = true;
        return child.StartAsChild(box, _version, out result);
    }
}
