using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>What a function takes from around it.</summary>
internal static class Captures
{
    /// <summary>The name of the first thing that the body uses and that is not its own; null if it stands alone.</summary>
    public static string? Of(IOperation body, IMethodSymbol function)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            string? captured = operation switch
            {
                ILocalReferenceOperation { Local: { IsConst: false } local } => IsOwn(local, function) ? null : local.Name,
                IParameterReferenceOperation { Parameter: var parameter } => IsOwn(parameter, function) ? null : parameter.Name,
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => "this",
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } called } => IsOwn(called, function)
                    ? null
                    : called.Name,
                _ => null,
            };
            if (captured is not null) return captured;
        }

        return null;
    }

    private static bool IsOwn(ISymbol symbol, IMethodSymbol function)
    {
        for (ISymbol? owner = symbol.ContainingSymbol; owner is not null; owner = owner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, function)) return true;
        }

        return false;
    }
}
