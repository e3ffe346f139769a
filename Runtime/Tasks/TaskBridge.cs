using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Ends a .NET task as a task of a loop ends.</summary>
internal sealed class TaskBridge<T>(CoroTask source) : LoopItem
{
    // The continuations are foreign code, which must not run inside of the loop's iteration.
    private readonly TaskCompletionSource<T> _target = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Task<T> To(CoroTask source)
    {
        // Who blocks the loop's thread for a task that has ended must not wait for another iteration.
        if (source.IsCompleted) return TaskOutcome.Of<T>(source);
        var bridge = new TaskBridge<T>(source);
        source.AddWaiter(bridge);
        return bridge._target.Task;
    }

    internal override void Run(EventLoop loop) => TaskOutcome.Set(_target, source);
}
