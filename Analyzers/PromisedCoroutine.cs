using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>The coroutine that a method overrides or implements: its callers expect a generated frame.</summary>
internal static class PromisedCoroutine
{
    /// <summary>That coroutine, or null if there is none.</summary>
    public static IMethodSymbol? Of(IMethodSymbol method, CoroutineTypes types) => Overridden(method, types) ?? Implemented(method, types);

    private static IMethodSymbol? Overridden(IMethodSymbol method, CoroutineTypes types)
    {
        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (types.IsCoroutine(overridden)) return overridden;
        }

        return null;
    }

    private static IMethodSymbol? Implemented(IMethodSymbol method, CoroutineTypes types)
    {
        foreach (IMethodSymbol member in method.ExplicitInterfaceImplementations)
        {
            if (types.IsCoroutine(member)) return member;
        }

        if (method.ContainingType is not { TypeKind: not TypeKind.Interface } type) return null;

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            foreach (ISymbol member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate
                    && types.IsCoroutine(candidate)
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), method))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
