using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Runs the body of a group and then the end of its block: the one frame behind the forms of <see cref="CoroTaskGroup.Run(Func{CoroTaskGroup,
/// Coro})"/>.
/// </summary>
internal struct GroupFrame<T> : ICoroutineFrame<T>
{
    private Delegate _body;
    private CoroTaskGroup? _group;
    private CoroFrame<T> _coro;
    private GroupExit _exit;
    private T _value;
    private bool _bodyEnded;

    /// <summary>Takes the body, a function from the group to a coroutine with or without a value.</summary>
    public void Start(Delegate body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _body = body;
        _group = null;
        _bodyEnded = false;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if ((_bodyEnded || RunBody(box)) && _exit.MoveNext(box))
        {
            result = _value;
            return true;
        }

        result = default!;
        return false;
    }

    private bool RunBody(CoroutineBox box)
    {
        try
        {
            if (_group is null)
            {
                _group = new CoroTaskGroup();
                _coro.Start(BlockBody.Call<CoroTaskGroup, T>(_body, _group));
            }

            if (_coro.MoveNext(box, out _value)) _exit.Start(_group, null, bodyFailed: false);
            else if (box.IsUnwinding) _exit.Start(_group, HeldCancellation.OfUnwinding(box));
            else return false;
        }
        catch (Exception exception)
        {
            _value = default!;
            _exit.Start(_group!, exception, bodyFailed: true);
        }

        _bodyEnded = true;
        return true;
    }
}
