using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>A call of the user's method itself, from within its frame.</summary>
internal static class OriginalCall
{
    public static string Of(IMethodSymbol method, string self, string arguments)
    {
        var target = method.ExplicitInterfaceImplementations.FirstOrDefault() is { } contract
            ? $"(({TypeNames.Of(contract.ContainingType)}){self}).{contract.Name}"
            : $"{(method.IsStatic ? TypeNames.Of(method.ContainingType) : self)}.{TypeNames.Identifier(method.Name)}";
        return $"{target}{new Signature(method).TypeParameters}({arguments})";
    }
}
