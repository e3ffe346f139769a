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
    private readonly Func<Exception, object> _makeAwaiter;

    private AwaitCanceler(FieldInfo field, Func<Exception, object> makeAwaiter)
    {
        _field = field;
        _makeAwaiter = makeAwaiter;
    }

    /// <summary>The way for a type of awaiter; null when there is none.</summary>
    public static AwaitCanceler<TStateMachine>? For<TAwaiter>() => Cache<TAwaiter>.Instance;

    public void Cancel(ref TStateMachine machine, CoroCanceledException exception, CoroTask root)
    {
        object boxed = machine!;
        if (AwaiterSource.Of(_field.GetValue(boxed)!) is { } source && LeftIterator.Is(source) && root.TakeLeft() is { } wait) Leave(boxed, source, wait);
        _field.SetValue(boxed, _makeAwaiter(exception));
        machine = (TStateMachine)boxed;
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
            if (FailedAwaiter.MakerFor(typeof(TAwaiter)) is not { } maker) return null;
            var fields = typeof(TStateMachine)
                .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(field => field.FieldType == typeof(TAwaiter))
                .ToArray();
            return fields is [var field] ? new AwaitCanceler<TStateMachine>(field, maker) : null;
        }
    }
}
