namespace CoroGen.CompilerServices;

/// <summary>Whether a type is one of the awaiters of <see cref="Task"/> and <see cref="ValueTask"/>.</summary>
internal static class TaskAwaiters<TAwaiter>
{
    public static readonly bool Contain = FailedAwaiter.IsKnown(typeof(TAwaiter));
}
