using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a task, and tells how it ended instead of throwing that.</summary>
internal struct QuietWait<T>
{
    private CoroTask? _task;
    private int _requestsBefore;
    private bool _suspended;

    public void Start(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
        _suspended = false;
    }

    public bool MoveNext(CoroutineBox box, out Outcome<T> result)
    {
        var task = _task!;
        result = default;
        if (_suspended)
        {
            // A request to cancel that came after the wake-up: what was awaited has ended, and its outcome is not delivered.
            var isCanceled = box.TakeCancellation();
            if (isCanceled && !task.EndsByCancellation) return box.Unwind();

            // A request that came before went on to the task, and this is how it comes back; else the task was cancelled by someone else.
            if (task.EndsByCancellation && (isCanceled || box.Root.CancellationRequests > _requestsBefore)) return box.UnwindBy(task);
        }
        else if (!task.IsCompleted)
        {
            _suspended = true;
            var root = box.Root;
            _requestsBefore = root.CancellationRequests - (root.Cancellation.IsUnderWay ? 1 : 0);
            task.Suspend(box);
            return false;
        }

        _task = null;
        result = OutcomeOf(task);
        return true;
    }

    private static Outcome<T> OutcomeOf(CoroTask task)
    {
        task.MarkRetrieved();

        // Any task can stand where no value is wanted.
        if (task.IsCompletedSuccessfully) return new Outcome<T>(typeof(T) == typeof(VoidResult) ? default! : Unsafe.As<CoroTask<T>>(task).GetResult());
        return task.Error is { } error ? new Outcome<T>(error.SourceException) : Outcome<T>.Canceled(task.CancelMessage);
    }
}
