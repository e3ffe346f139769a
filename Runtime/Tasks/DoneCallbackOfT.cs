namespace CoroGen;

/// <summary>A <see cref="DoneCallback"/> that is given the task with its result.</summary>
internal sealed class DoneCallback<T>(CoroTask<T> task, Action<CoroTask<T>> callback, ExecutionContext? context) : DoneCallback(task, callback, context)
{
    private protected override void Call(CoroTask task, Delegate callback) => ((Action<CoroTask<T>>)callback)((CoroTask<T>)task);
}
