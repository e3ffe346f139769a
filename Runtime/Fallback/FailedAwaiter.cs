using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Awaiters of failed tasks, for each kind of awaiter of <see cref="Task"/> and <see cref="ValueTask"/>.</summary>
internal static class FailedAwaiter
{
    private static readonly Dictionary<Type, string> s_makers = new()
    {
        [typeof(TaskAwaiter<>)] = nameof(OfTask),
        [typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter)] = nameof(OfConfiguredTask),
        [typeof(ValueTaskAwaiter<>)] = nameof(OfValueTask),
        [typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter)] = nameof(OfConfiguredValueTask),
    };

    /// <summary>Makes awaiters of the type from exceptions; null when the type is another one, or code cannot be made at run time.</summary>
    public static Func<Exception, object>? MakerFor(Type awaiter)
    {
        if (awaiter == typeof(TaskAwaiter)) return exception => Task.FromException(exception).GetAwaiter();
        if (awaiter == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter))
        {
            return exception => Task.FromException(exception).ConfigureAwait(true).GetAwaiter();
        }

        if (awaiter == typeof(ValueTaskAwaiter)) return exception => ValueTask.FromException(exception).GetAwaiter();
        if (awaiter == typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter))
        {
            return exception => ValueTask.FromException(exception).ConfigureAwait(true).GetAwaiter();
        }

        if (!RuntimeFeature.IsDynamicCodeSupported || !awaiter.IsGenericType) return null;
        return s_makers.TryGetValue(awaiter.GetGenericTypeDefinition(), out var name) ? Bind(name, awaiter.GetGenericArguments()[0]) : null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The methods make no demands on their type argument.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Reached only where code can be made at run time.")]
    private static Func<Exception, object> Bind(string name, Type result) => typeof(FailedAwaiter)
        .GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(result)
        .CreateDelegate<Func<Exception, object>>();

    private static object OfTask<T>(Exception exception) => Task.FromException<T>(exception).GetAwaiter();

    private static object OfConfiguredTask<T>(Exception exception) => Task.FromException<T>(exception).ConfigureAwait(true).GetAwaiter();

    private static object OfValueTask<T>(Exception exception) => ValueTask.FromException<T>(exception).GetAwaiter();

    private static object OfConfiguredValueTask<T>(Exception exception) => ValueTask.FromException<T>(exception).ConfigureAwait(true).GetAwaiter();
}
