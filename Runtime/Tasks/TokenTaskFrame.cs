using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a .NET task that takes a token, and passes a cancellation on to it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source is disposed of when the task has ended.")]
internal struct TokenTaskFrame<T> : ICoroutineFrame<T>
{
    private Func<CancellationToken, Task> _function;
    private Task? _task;
    private CancellationTokenSource? _source;
    private ConfiguredTaskAwaitable.ConfiguredTaskAwaiter _awaiter;

    public void Start(Func<CancellationToken, Task> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        _task = null;
        _source = null;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        result = default!;
        if (_task is null)
        {
            _source = new CancellationTokenSource();
            _task = _function(_source.Token);
        }
        else if (box.TakeCancellation())
        {
            // As an awaited coroutine would be, the task is asked to end, and its end awaited.
            _source!.Cancel();
        }

        _awaiter = _task.ConfigureAwait(false).GetAwaiter();
        if (!_awaiter.IsCompleted)
        {
            box.AwaitUnsafeOnCompleted(ref _awaiter);
            return false;
        }

        var isCanceled = _source!.IsCancellationRequested && _task.IsCanceled;
        _source.Dispose();
        if (isCanceled) return box.Unwind();
        _awaiter.GetResult();
        if (typeof(T) != typeof(VoidResult)) result = ((Task<T>)_task).Result;
        return true;
    }
}
