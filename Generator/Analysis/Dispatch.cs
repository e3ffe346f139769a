using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>Whether a call is bound when the program runs.</summary>
internal static class Dispatch
{
    public static bool IsVirtual(IMethodSymbol method) =>
        method.IsAbstract
        || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed && !method.ContainingType.IsValueType);
}
