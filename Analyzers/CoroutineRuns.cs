using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>What runs a coroutine: an await, or a verb that it is handed to. The one place that knows the verbs.</summary>
internal static class CoroutineRuns
{
    /// <summary>The methods that run a coroutine which is given to them: now, or when what they give is awaited.</summary>
    private static readonly ImmutableHashSet<string> s_verbs =
    [
        "AsCompleted",
        "AsTask",
        "CreateTask",
        "EnsureFuture",
        "Forget",
        "Gather",
        "GatherOutcomes",
        "Race",
        "Run",
        "RunCoroutineThreadSafe",
        "RunUntilComplete",
        "Shield",
        "TryWaitFor",
        "WaitFor",
        "WithCancellation",
    ];

    /// <summary>The await of the coroutine that the mention gives, or the call of the verb that it is handed to; null if it goes elsewhere.</summary>
    public static IOperation? Of(IOperation mention)
    {
        for (IOperation value = mention; value.Parent is { } around; value = around)
        {
            switch (around)
            {
                case IAwaitOperation:
                    return around;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return IsVerb(call.TargetMethod) ? call : null;
                case IInvocationOperation call:
                    return IsVerb(call.TargetMethod) ? call : null;

                // On its way to the parameter, alone or as one of several.
                case IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsVerb(IMethodSymbol method) =>
        s_verbs.Contains(method.Name)
        && CoroutineTypes.IsOfLibrary(method);
}
