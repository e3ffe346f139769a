using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="CoroTask"/> from a state machine of the C# compiler.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CoroTaskAwaiter : ICriticalNotifyCompletion, ICoroAwaiter
{
    private readonly CoroTask _task;

    internal CoroTaskAwaiter(CoroTask task) => _task = task;

    /// <summary>Whether the task has ended.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>The outcome.</summary>
    [StackTraceHidden]
    public void GetResult()
    {
        Cancellation.ThrowArrival(_task);
        _task.ThrowIfNotSuccessful();
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _task.ContinueForForeignAwaiter(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => _task.ContinueForForeignAwaiter(continuation);

    void ICoroAwaiter.Suspend(CoroutineBox box) => _task.Suspend(box);
}
