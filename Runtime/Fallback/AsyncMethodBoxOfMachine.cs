using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>The box of a state machine of the C# compiler: pooled for each closed machine type.</summary>
internal sealed class AsyncMethodBox<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)] TStateMachine, TResult> : AsyncMethodBox<TResult>
    where TStateMachine : IAsyncStateMachine
{
    [ThreadStatic]
    private static BoxPool<AsyncMethodBox<TStateMachine, TResult>> t_pool;

    [SuppressMessage("Design", "CA1051", Justification = "The machine runs in place.")]
    public TStateMachine Machine = default!;

    private AwaitCanceler<TStateMachine>? _canceler;

    private AsyncMethodBox()
    {
    }

    private protected override bool HasHandlers => MachineExceptionHandlers<TStateMachine>.Exist;

    private protected override bool CanCancelAwait => _canceler is not null;

    public static AsyncMethodBox<TStateMachine, TResult> Rent()
    {
        CoroutineCounters.CountCompilerMachine();
        var box = t_pool.TryRent() ?? new AsyncMethodBox<TStateMachine, TResult>();
        if (DebugMode.IsOnSomewhere) box.NoteCreation();
        return box;
    }

    internal override Type CoroutineType => typeof(TStateMachine);

    private protected override void RunMachine() => Machine.MoveNext();

    private protected override void PrepareCancel<TAwaiter>(ref TAwaiter awaiter) => _canceler = AwaitCanceler<TStateMachine>.For(ref awaiter);

    private protected override void CancelAwait() => _canceler!.Cancel(ref Machine, new CoroCanceledException(Root.CancelMessage), Root);

    private protected override void ThrowAtAwait(Exception exception) => _canceler!.Fail(ref Machine, exception);

    private protected override void ReturnToPool()
    {
        Forget();
        Machine = default!;
        _canceler = null;
        t_pool.Return(this);
    }
}
