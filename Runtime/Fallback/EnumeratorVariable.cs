using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// The variable of a state machine in which an <c>await foreach</c> keeps its enumerator, alone or within the struct that <c>ConfigureAwait</c>
/// makes.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Reached only where code can be made at run time.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What is not found is left as it is.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Reached only where code can be made at run time.")]
internal static class EnumeratorVariable
{
    /// <summary>Puts an enumerator that has nothing to dispose of in the place of an iterator.</summary>
    /// <returns>False if the variable holds something else.</returns>
    public static bool TryReplace(FieldInfo variable, object owner, object iterator)
    {
        var value = variable.GetValue(owner);
        var type = variable.FieldType;
        if (!type.IsGenericType) return false;
        if (ReferenceEquals(value, iterator) && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerator<>))
        {
            variable.SetValue(owner, Activator.CreateInstance(typeof(AbandonedEnumerator<>).MakeGenericType(type.GetGenericArguments())));
            return true;
        }

        if (type.GetGenericTypeDefinition() != typeof(ConfiguredCancelableAsyncEnumerable<>.Enumerator)) return false;
        var inner = type
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .FirstOrDefault(static field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(IAsyncEnumerator<>));
        if (inner is null || !TryReplace(inner, value!, iterator)) return false;
        variable.SetValue(owner, value);
        return true;
    }
}
