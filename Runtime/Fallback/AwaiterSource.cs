using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace CoroGen.CompilerServices;

/// <summary>
/// Finds what is behind the <see cref="ValueTask{TResult}"/> of an awaiter. .NET offers no door to it, so that where its fields change nothing is
/// found.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What is not found is left as it is.")]
internal static class AwaiterSource
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>The task, or the source, of an awaiter of a ValueTask; null of every other awaiter.</summary>
    public static object? Of(object awaiter)
    {
        var value = awaiter.GetType().GetField("_value", Fields)?.GetValue(awaiter);
        return value?.GetType().GetField("_obj", Fields)?.GetValue(value);
    }
}
