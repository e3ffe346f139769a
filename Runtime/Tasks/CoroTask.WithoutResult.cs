using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>A task among others that have results.</content>
public abstract partial class CoroTask
{
    /// <summary>
    /// This task as an argument of <c>Coro.Gather</c> and <c>Coro.GatherOutcomes</c> that has an empty place in their tuples. Two or three arguments may
    /// be such tasks as they are; beside more of them the compiler cannot find out the type of the tuple, and wants this.
    /// </summary>
    public ICoroAwaitable<VoidResult> WithoutResult() => this as ICoroAwaitable<VoidResult> ?? new EmptyPlace(this);

    /// <inheritdoc/>
    void ICoroAwaitable.JoinGather(IGather gather) => gather.Add(this);

    /// <summary>A task that has a result, which nobody wants.</summary>
    private sealed class EmptyPlace(CoroTask task) : ICoroAwaitable<VoidResult>
    {
        void ICoroAwaitable.JoinGather(IGather gather) => gather.Add(task);
    }
}
