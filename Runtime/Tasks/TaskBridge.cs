using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Ends a .NET task as a task of a loop ends.</summary>
internal sealed class TaskBridge<T>(CoroTask source) : LoopItem
{
    // The continuations are foreign code, which must not run inside of the loop's iteration.
    private readonly TaskCompletionSource<T> _target = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _target.Task;

    internal override void Run(EventLoop loop)
    {
        if (source.IsCompletedSuccessfully) _target.TrySetResult(typeof(T) == typeof(VoidResult) ? default! : ((CoroTask<T>)source).GetResult());
        else if (source.Exception is { } exception) _target.TrySetException(exception);
        else _target.TrySetCanceled();
    }
}
