using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// Makes a <see cref="Coro{T}"/> of the C# compiler's own state machine: cold, and pooled. It is what a coroutine runs on when there is no
/// generated frame for the call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroMethodBuilder<T>
{
    private AsyncMethodBox<T>? _box;

    /// <summary>The cold coroutine.</summary>
    public readonly Coro<T> Task => new(_box!);

    /// <summary>Called by compiled code.</summary>
    public static CoroMethodBuilder<T> Create() => default;

    /// <summary>Keeps the state machine in a box; nothing of it runs.</summary>
    public void Start<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)] TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        // The builder is a field of the machine: it has to know the box before the machine is copied there.
        var box = AsyncMethodBox<TStateMachine, T>.Rent();
        _box = box;
        box.Machine = stateMachine;
    }

    /// <summary>Called by compiled code; does nothing.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Compiled code calls it on the instance.")]
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Called by compiled code when the method returns.</summary>
    public readonly void SetResult(T result) => _box!.Return(result);

    /// <summary>Called by compiled code when an exception leaves the method.</summary>
    public readonly void SetException(Exception exception) => _box!.Fail(exception);

    /// <summary>Called by compiled code where the method suspends.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _box!.Await(ref awaiter);

    /// <summary>Called by compiled code where the method suspends.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _box!.AwaitUnsafe(ref awaiter);
}
