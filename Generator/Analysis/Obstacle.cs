using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>Why no frame can stand beside a coroutine, whatever its body is: what cannot be declared there, or not be written.</summary>
internal static class Obstacle
{
    /// <summary>What stands in the way, as the diagnostic names it; null if nothing does, or if other diagnostics tell of it.</summary>
    public static string? Of(IMethodSymbol method) =>
        FileLocal(method.ContainingType) is { } type ? $"the file-local type '{type.Name}', to which no other file can add"
        : VariantInterface(method.ContainingType) is { } contract ? $"the interface '{contract.Name}', which has an 'in' or 'out' type parameter and so no structs"
        : HasTypeCalledVar(method) ? "a type called 'var'"
        : Hiding(method) is { } hiding ? $"the type parameter '{hiding.Name}', which hides one of the type around it"
        : OfCalls(method);

    /// <summary>What stands in the way of a factory too, or of any other method that would be called in place of the method.</summary>
    public static string? OfCalls(IMethodSymbol method) =>
        method.TypeParameters.FirstOrDefault(static parameter => !parameter.ConstraintTypes.All(IsConstraint)) is { } parameter ? $"a constraint of the type parameter '{parameter.Name}' that can be inherited but not written"
        : IsBehindOverload(method) ? "another overload that [OverloadResolutionPriority] puts before it"
        : null;

    // Generated code declares its variables by `var`.
    private static bool HasTypeCalledVar(IMethodSymbol method)
    {
        for (INamespaceOrTypeSymbol? around = method.ContainingType; around is not null; around = (INamespaceOrTypeSymbol?)around.ContainingType ?? around.ContainingNamespace)
        {
            for (var scope = around; scope is not null; scope = (scope as INamedTypeSymbol)?.BaseType)
            {
                if (!scope.GetTypeMembers("var").IsEmpty) return true;
            }
        }

        return false;
    }

    // Where one hides another, the type of `this` cannot be written: the frame is a type within, with the type parameters of the method.
    private static ITypeParameterSymbol? Hiding(IMethodSymbol method)
    {
        var hiding = method.IsStatic ? null : method.TypeParameters.FirstOrDefault(own => HasParameter(method.ContainingType, own.Name));
        for (var type = method.ContainingType; type is not null && hiding is null; type = type.ContainingType)
        {
            hiding = type.TypeParameters.FirstOrDefault(own => HasParameter(type.ContainingType, own.Name));
        }

        return hiding;
    }

    private static bool HasParameter(INamedTypeSymbol? type, string name)
    {
        while (type is not null && type.TypeParameters.All(parameter => parameter.Name != name)) type = type.ContainingType;
        return type is not null;
    }

    // Called as what it overrides or implements, the method runs; a call of it in generated code would be bound to the other one.
    private static bool IsBehindOverload(IMethodSymbol method)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty) return false;
        var overloads = method.ContainingType.GetMembers(method.Name);
        if (overloads.Length < 2) return false;
        var priority = PriorityOf(method);
        return overloads.OfType<IMethodSymbol>().Any(other => other.Parameters.Length == method.Parameters.Length && PriorityOf(other) > priority)
            && (method.IsVirtual || method.IsAbstract || method.IsOverride || ImplementsMember(method));
    }

    private static bool ImplementsMember(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static int PriorityOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return method.GetAttributes()
            .FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "OverloadResolutionPriorityAttribute", ContainingNamespace.Name: "CompilerServices" })
            ?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;
    }

    private static INamedTypeSymbol? FileLocal(INamedTypeSymbol? type)
    {
        while (type is { IsFileLocal: false }) type = type.ContainingType;
        return type;
    }

    // Also where the variance is that of an interface around it.
    private static INamedTypeSymbol? VariantInterface(INamedTypeSymbol? type)
    {
        while (type is { TypeKind: TypeKind.Interface } && type.TypeParameters.All(static parameter => parameter.Variance == VarianceKind.None))
        {
            type = type.ContainingType;
        }

        return type is { TypeKind: TypeKind.Interface } ? type : null;
    }

    // An override takes over what its base's constraint became with the type arguments of the base: `where T : string` is none that can be written.
    private static bool IsConstraint(ITypeSymbol type) => TypeNames.IsNameable(type) && type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => true,
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: false } => type.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Array),
        _ => false,
    };
}
