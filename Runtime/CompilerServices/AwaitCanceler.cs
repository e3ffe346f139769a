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

    public void Cancel(ref TStateMachine machine, CoroCanceledException exception)
    {
        object boxed = machine!;
        _field.SetValue(boxed, _makeAwaiter(exception));
        machine = (TStateMachine)boxed;
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
