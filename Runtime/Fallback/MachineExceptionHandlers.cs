using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// Whether the method behind a state machine of the C# compiler has a <c>catch</c>, a <c>finally</c> or a <c>using</c>: if not, a cancellation need
/// not be thrown into it.
/// </summary>
/// <typeparam name="TStateMachine">The machine.</typeparam>
internal static class MachineExceptionHandlers<TStateMachine>
    where TStateMachine : IAsyncStateMachine
{
    /// <summary>True also where that cannot be found out.</summary>
    public static readonly bool Exist = Find();

    [UnconditionalSuppressMessage("Trimming", "IL2087", Justification = "What is not found counts as having handlers.")]
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "What is not found counts as having handlers.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Trimming takes no handlers away from a method that is kept.")]
    private static bool Find()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return true;
        try
        {
            var body = typeof(TStateMachine)
                .GetMethod(nameof(IAsyncStateMachine.MoveNext), BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                ?.GetMethodBody();

            // One handler stands around every machine: it hands the exception to the builder.
            return body is not { ExceptionHandlingClauses.Count: 1 };
        }
        catch (Exception exception) when (exception is NotSupportedException or AmbiguousMatchException)
        {
            return true;
        }
    }
}
