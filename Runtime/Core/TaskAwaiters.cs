using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>Whether a type is one of the awaiters of <see cref="Task"/> and <see cref="ValueTask"/>.</summary>
internal static class TaskAwaiters<TAwaiter>
{
    public static readonly bool Contain = IsOne(typeof(TAwaiter).IsGenericType ? typeof(TAwaiter).GetGenericTypeDefinition() : typeof(TAwaiter));

    private static bool IsOne(Type awaiter) =>
        awaiter == typeof(TaskAwaiter)
        || awaiter == typeof(TaskAwaiter<>)
        || awaiter == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter)
        || awaiter == typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter)
        || awaiter == typeof(ValueTaskAwaiter)
        || awaiter == typeof(ValueTaskAwaiter<>)
        || awaiter == typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter)
        || awaiter == typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter);
}
