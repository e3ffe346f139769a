using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a gather that nobody else can see, and gives it back to its pool.</summary>
internal struct GatherFrame<TResult> : ICoroutineFrame<TResult>
{
    private GatherTask<TResult>? _gather;
    private bool _suspended;

    /// <summary>Takes the gather, whose children were added, and begins to wait for them.</summary>
    public void Start(GatherTask<TResult> gather)
    {
        gather.Start();
        _gather = gather;
        _suspended = false;
    }

    public bool MoveNext(CoroutineBox box, out TResult result)
    {
        var gather = _gather!;
        result = default!;
        if (_suspended)
        {
            if (box.TakeCancellation() && !gather.EndsByCancellation)
            {
                Leave();
                return box.Unwind();
            }
        }
        else if (!gather.IsCompleted)
        {
            _suspended = true;
            gather.Suspend(box);
            return false;
        }

        if (gather.EndsByCancellation)
        {
            box.UnwindBy(gather);
            Leave();
            return false;
        }

        try
        {
            result = gather.GetResult();
        }
        finally
        {
            Leave();
        }

        return true;
    }

    private void Leave()
    {
        _gather!.Leave();
        _gather = null;
    }
}
