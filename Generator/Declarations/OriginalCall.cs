using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>A call of the user's method itself, from within its frame.</summary>
internal static class OriginalCall
{
    public static string Of(IMethodSymbol method, string self, string arguments)
    {
        var target = method.ExplicitInterfaceImplementations.FirstOrDefault() is { } contract
            ? $"(({TypeNames.Of(contract.ContainingType)}){self}).{TypeNames.Identifier(contract.Name)}"
            : $"{(method.IsStatic ? TypeNames.Of(method.ContainingType) : Receiver(method, self))}.{TypeNames.Identifier(method.Name)}";
        return $"{target}{new Signature(method).TypeParameters}({arguments})";
    }

    /// <summary>
    /// The receiver of a call of an override, as what declares the member first: beside other overloads of its type C# passes overrides by. What is
    /// protected cannot be called on it.
    /// </summary>
    public static string Receiver(IMethodSymbol method, string self)
    {
        if (!method.IsOverride || method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal)) return self;
        var first = method;
        while (first.OverriddenMethod is { } overridden) first = overridden;
        return $"(({TypeNames.Of(first.ContainingType)}){self})";
    }
}
