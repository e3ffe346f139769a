using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Expressions whose types have no name. Anonymous types of one shape are one type within an assembly, so that an anonymous object with the
/// same members tells type inference which type is meant; a generic method makes of it a type that contains it.
/// </summary>
internal sealed class TypeExamples(BodyFacts facts, NameTable names, List<string> staticMembers)
{
    /// <summary>The expression; null when there is none.</summary>
    public string? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsAnonymousType: true, TypeKind: TypeKind.Class } anonymous) return OfAnonymous(anonymous);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke, CanBeReferencedByName: false }) return OfDelegate(invoke);
        var leaves = new List<INamedTypeSymbol>();
        if (facts.Compilation.GetTypeByMetadataName("System.Func`17") is not { } generic) return null;
        if (Substitute(type, leaves, generic) is not { } shape || leaves.Count == 0) return null;
        var samples = leaves.Select(leaf => OfAnonymous(leaf)).ToList();
        if (samples.Contains(null)) return null;
        var name = names.Fresh("Sample");
        var first = FirstParameter();
        var parameters = string.Join(", ", leaves.Select((_, index) => $"T{first + index + 1}"));
        staticMembers.Add($"private static {TypeNames.Of(shape)} {name}<{parameters}>({string.Join(", ", leaves.Select((_, index) => $"T{first + index + 1} leaf{index + 1}"))}) => default!;");
        return $"{name}({string.Join(", ", samples)})";
    }

    private string? OfAnonymous(INamedTypeSymbol type)
    {
        var members = new List<string>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var value = TypeNames.IsNameable(property.Type) ? $"default({TypeNames.Of(property.Type)})!" : Of(property.Type);
            if (value is null || value[0] == '{') return null;
            members.Add($"{TypeNames.Identifier(property.Name)} = {value}");
        }

        return $"new {{ {string.Join(", ", members)} }}";
    }

    private static string? OfDelegate(IMethodSymbol invoke)
    {
        if (!TypeNames.IsNameable(invoke.ReturnType)) return null;
        var parameters = new List<string>();
        foreach (var parameter in invoke.Parameters)
        {
            if (!TypeNames.IsNameable(parameter.Type)) return null;
            var modifier = Scope(parameter) + parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", RefKind.RefReadOnlyParameter => "ref readonly ", _ => parameter.IsParams ? "params " : "" };
            var value = parameter.HasExplicitDefaultValue ? $" = {ConstantText.Of(parameter.Type, parameter.ExplicitDefaultValue)}" : "";
            parameters.Add($"{modifier}{TypeNames.Of(parameter.Type)} argument{parameters.Count + 1}{value}");
        }

        // A reference has to refer to something, and nothing here lives long enough.
        if (invoke.RefKind != RefKind.None)
        {
            var kind = invoke.RefKind == RefKind.RefReadOnly ? "ref readonly" : "ref";
            return $"{{ var example = {kind} {TypeNames.Of(invoke.ReturnType)} ({string.Join(", ", parameters)}) => throw null!; return example; }}";
        }

        var assigned = string.Concat(invoke.Parameters.Select(static (parameter, index) => parameter.RefKind == RefKind.Out ? $"argument{index + 1} = default!; " : ""));
        var result = invoke.ReturnsVoid ? "" : $"return default({TypeNames.Of(invoke.ReturnType)})!; ";
        return $"{{ var example = ({string.Join(", ", parameters)}) => {{ {assigned}{result}}}; return example; }}";
    }

    // How long what is handed over may be kept is a part of the type. An `out` may not without a word, and neither may a span of `params`.
    private static string Scope(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.Out, ScopedKind: ScopedKind.None } => "[global::System.Diagnostics.CodeAnalysis.UnscopedRef] ",
        { RefKind: RefKind.Out } or { IsParams: true } or { ScopedKind: ScopedKind.None } => "",
        _ => "scoped ",
    };

    // The type with type parameters in the places of anonymous types.
    private ITypeSymbol? Substitute(ITypeSymbol type, List<INamedTypeSymbol> leaves, INamedTypeSymbol generic)
    {
        switch (type)
        {
            case INamedTypeSymbol { IsAnonymousType: true, TypeKind: TypeKind.Class } leaf:
                var index = leaves.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, leaf));
                if (index < 0)
                {
                    index = leaves.Count;
                    leaves.Add(leaf);
                }

                return FirstParameter() + index is < 16 and var place ? generic.TypeParameters[place] : null;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                var elements = tuple.TupleElements.Select(element => Substitute(element.Type, leaves, generic)).ToImmutableArray();
                return elements.Contains(null)
                    ? null
                    : facts.Compilation.CreateTupleTypeSymbol(
                        elements!,
                        tuple.TupleElements.Select(static element => element.IsExplicitlyNamedTupleElement ? element.Name : null).ToImmutableArray());
            case INamedTypeSymbol { IsAnonymousType: false, IsGenericType: true } named:
                var definition = named.OriginalDefinition;
                if (named.ContainingType is { } outer)
                {
                    if (Substitute(outer, leaves, generic) is not INamedTypeSymbol container) return null;
                    definition = container.GetTypeMembers(named.Name, named.Arity).Single();
                }

                var arguments = named.TypeArguments.Select(argument => Substitute(argument, leaves, generic)).ToArray();
                if (arguments.Contains(null, SymbolEqualityComparer.Default)) return null;
                return arguments.Length == 0 ? definition : definition.Construct(arguments!);
            case IArrayTypeSymbol array:
                return Substitute(array.ElementType, leaves, generic) is { } element
                    ? facts.Compilation.CreateArrayTypeSymbol(element, array.Rank)
                    : null;
            default:
                return TypeNames.IsNameable(type) ? type : null;
        }
    }

    // The type parameters of the user may have the names T1, T2, ... as well.
    private int FirstParameter() => Visibility.TypeParametersInScope(facts.Method)
        .Select(static parameter => parameter.Name[0] == 'T' && int.TryParse(parameter.Name.Substring(1), out var number) ? number : 0)
        .Append(0)
        .Max();
}
