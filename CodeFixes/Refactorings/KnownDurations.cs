using Microsoft.CodeAnalysis;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>The verbs of which it is known how long they take: no limit is of use around them, and nobody wants two of them side by side.</summary>
internal static class KnownDurations
{
    public static bool Has(IMethodSymbol method) =>
        method.ContainingType is { Name: "Coro", ContainingNamespace: { Name: "CoroGen", ContainingNamespace.IsGlobalNamespace: true } }
        && method.Name is "Sleep" or "Yield" or "NextFrame" or "WaitFrames" or "WaitFor" or "TryWaitFor" or "Timeout" or "TimeoutAt" or "TryTimeout"
            or "FromResult";
}
