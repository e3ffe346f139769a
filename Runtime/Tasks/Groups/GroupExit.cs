using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The end of a group's block, inside of a frame: waits for the children and throws what they left. A cancellation passes it without a throw.
/// </summary>
internal struct GroupExit
{
    private CoroTaskGroup _group;
    private Exception? _error;
    private HeldCancellation _cancellation;
    private bool _bodyFailed;
    private bool _isCanceled;
    private bool _isInterrupted;
    private bool _hasBegun;
    private bool _isWaiting;

    /// <summary>Ends a block whose body has ended.</summary>
    /// <param name="group">The group.</param>
    /// <param name="error">The exception that left the body; null if it returned.</param>
    /// <param name="bodyFailed">Whether the children are to be cancelled.</param>
    public void Start(CoroTaskGroup group, Exception? error, bool bodyFailed)
    {
        this = new GroupExit { _group = group, _bodyFailed = bodyFailed };
        if (error is not OperationCanceledException cancellation)
        {
            _error = error;
            return;
        }

        _isCanceled = true;
        _cancellation = HeldCancellation.Of(cancellation);
    }

    /// <summary>Ends a block whose body is being left by a cancellation.</summary>
    public void Start(CoroTaskGroup group, HeldCancellation cancellation) =>
        this = new GroupExit { _group = group, _bodyFailed = true, _isCanceled = true, _cancellation = cancellation };

    /// <summary>Waits, and ends the group.</summary>
    /// <returns>True when the block has ended; false when it waits, or is left by a cancellation.</returns>
    public bool MoveNext(CoroutineBox box) => WaitForChildren(box) && End(box);

    /// <summary>Waits only, for a form of the block that treats a cancellation in another way.</summary>
    public bool WaitForChildren(CoroutineBox box)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _group.BeginExit(_bodyFailed);
        }

        if (_isWaiting)
        {
            _isWaiting = false;
            if (_group.EndWait(box, out var wasAborting))
            {
                if (!wasAborting)
                {
                    _isCanceled = true;
                    _cancellation = HeldCancellation.OfRequest(box);
                }
                else if (!_isCanceled)
                {
                    _isInterrupted = true;
                    _cancellation = HeldCancellation.OfRequest(box);
                }
            }
        }

        _isWaiting = _group.TryWait(box);
        return !_isWaiting;
    }

    private readonly bool End(CoroutineBox box)
    {
        // While children are being cancelled a request may be the group's own, or one from outside: that shows when the group has taken its own
        // back. One from outside must leave the block, unless an error does; then it is made again.
        var isCanceled = _group.EndExit() && (_isCanceled || (_isInterrupted && _error is null));
        if (isCanceled && !_group.HasErrors) return _cancellation.Unwind(box);
        if (_error is not null) _group.Keep(_error);
        _group.ThrowErrors();
        return true;
    }
}
