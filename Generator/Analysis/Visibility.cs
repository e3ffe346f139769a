using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>What all of an assembly can name: there interceptors stand, which redirect the calls of ordinary code.</summary>
internal static class Visibility
{
    /// <summary>Why calls of a coroutine in ordinary code cannot be redirected, as the diagnostic says it; null if they can.</summary>
    public static string? ObstacleTo(IMethodSymbol method)
    {
        var named = method.Parameters.Select(static parameter => parameter.Type)
            .Append(method.ReturnType)
            .Append(method.ContainingType)
            .Concat(TypeParametersInScope(method).SelectMany(static parameter => parameter.ConstraintTypes));
        if (named.FirstOrDefault(static type => !IsInternal(type)) is { } hidden)
            return $"'{hidden.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' cannot be named where calls are redirected, make it internal";
        return (method.IsVirtual || method.IsAbstract || method.IsOverride) && !IsInternal(method.DeclaredAccessibility)
            ? "a protected method that is virtual is redirected in a [Coroutine] method only"
            : null;
    }

    /// <summary>Whether all of the assembly can name what the signature of a method names.</summary>
    public static bool IsInternal(IMethodSymbol method) =>
        IsInternal(method.ReturnType)
        && method.Parameters.All(static parameter => IsInternal(parameter.Type))
        && method.TypeParameters.All(static parameter => parameter.ConstraintTypes.All(IsInternal));

    /// <summary>Whether all of the assembly can name the type.</summary>
    public static bool IsInternal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsInternal(array.ElementType),
        IPointerTypeSymbol pointer => IsInternal(pointer.PointedAtType),
        INamedTypeSymbol named => IsInternal(named.DeclaredAccessibility)
            && named.TypeArguments.All(IsInternal)
            && (named.ContainingType is null || IsInternal(named.ContainingType)),
        _ => true,
    };

    /// <summary>The type parameters of a method, and of the types around it.</summary>
    public static IEnumerable<ITypeParameterSymbol> TypeParametersInScope(IMethodSymbol method)
    {
        foreach (var parameter in method.TypeParameters) yield return parameter;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            foreach (var parameter in type.TypeParameters) yield return parameter;
        }
    }

    private static bool IsInternal(Accessibility accessibility) =>
        accessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal);
}
