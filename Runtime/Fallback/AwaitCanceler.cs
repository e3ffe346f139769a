using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// Makes the await of a <see cref="Task"/> at which a state machine of the C# compiler stands throw, by putting the awaiter of a failed
/// task in place of the one that the machine kept. The compiler offers no other door: a machine resumes by asking its awaiter.
/// </summary>
internal sealed class AwaitCanceler<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)] TStateMachine>
{
    private readonly FieldInfo _field;

    // Null where no code can be made at run time, and the type of the awaiter is generic.
    private readonly Func<Exception, object>? _makeAwaiter;

    private AwaitCanceler(FieldInfo field, Func<Exception, object>? makeAwaiter)
    {
        _field = field;
        _makeAwaiter = makeAwaiter;
    }

    /// <summary>The way for an awaiter; null when there is none.</summary>
    public static AwaitCanceler<TStateMachine>? For<TAwaiter>(ref TAwaiter awaiter) =>
        Cache<TAwaiter>.Instance is { } canceler && (canceler._makeAwaiter is not null || TaskBehind.Of(ref awaiter) is not null) ? canceler : null;

    /// <summary>Makes the await throw, whatever it waits for.</summary>
    public void Fail(ref TStateMachine machine, Exception exception)
    {
        object boxed = machine!;
        Fail(boxed, exception);
        machine = (TStateMachine)boxed;
    }

    /// <summary>Makes the await throw a cancellation, and takes an iterator whose move it waits for out of the machine.</summary>
    public void Cancel(ref TStateMachine machine, CoroCanceledException exception, CoroTask root)
    {
        object boxed = machine!;
        var source = AwaiterSource.Of(_field.GetValue(boxed)!);
        if (AbandonedIterator.Is(source) && root.Cancellation.TakeAbandoned() is { } wait) Leave(boxed, source!, wait);
        Fail(boxed, exception);
        machine = (TStateMachine)boxed;
    }

    private void Fail(object machine, Exception exception)
    {
        var awaiter = _makeAwaiter?.Invoke(exception) ?? _field.GetValue(machine)!;
        if (_makeAwaiter is null) TaskBehind.TryFail(awaiter, exception);
        _field.SetValue(machine, awaiter);
    }

    /// <summary>Takes an iterator that moves out of the variable in which an <c>await foreach</c> of the machine keeps it for its disposal.</summary>
    private static void Leave(object machine, object iterator, ExternalWait wait)
    {
        foreach (var field in typeof(TStateMachine).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            // What the user declares is the user's to dispose of.
            if (!field.Name.StartsWith("<>", StringComparison.Ordinal) || !EnumeratorVariable.TryReplace(field, machine, iterator)) continue;
            wait.DisposeAfterwards((IAsyncDisposable)iterator);
            return;
        }
    }

    private static class Cache<TAwaiter>
    {
        public static readonly AwaitCanceler<TStateMachine>? Instance = Make();

        private static AwaitCanceler<TStateMachine>? Make()
        {
            if (!TaskAwaiters<TAwaiter>.Contain) return null;
            var fields = typeof(TStateMachine)
                .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(field => field.FieldType == typeof(TAwaiter))
                .ToArray();
            return fields is [var field] ? new AwaitCanceler<TStateMachine>(field, FailedAwaiter.MakerFor(typeof(TAwaiter))) : null;
        }
    }
}
