using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>Attributes that are repeated, as text: by their values, which no name is needed for.</summary>
internal static class AttributeText
{
    /// <summary>An attribute without its brackets.</summary>
    public static string Of(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Value)
            .Concat(attribute.NamedArguments.Select(static named => $"{TypeNames.Identifier(named.Key)} = {Value(named.Value)}"));
        return $"{TypeNames.Of(attribute.AttributeClass!)}({string.Join(", ", arguments)})";
    }

    /// <summary>The attributes of a method, and of what it returns, as they stand on the method that takes its place.</summary>
    public static string Of(IMethodSymbol method) => string.Concat(
        method.GetAttributes().Select(static attribute => $"[{Of(attribute)}] ")
            .Concat(method.GetReturnTypeAttributes().Select(static attribute => $"[return: {Of(attribute)}] ")));

    private static string Value(TypedConstant constant) => constant switch
    {
        { IsNull: true } => $"({TypeNames.Of(constant.Type!)})null",
        { Kind: TypedConstantKind.Array } => $"new {TypeNames.Of(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(Value))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({Unbound(type)})",
        { Kind: TypedConstantKind.Enum } => ConstantText.Of(constant.Type!, constant.Value),
        _ => ConstantText.Literal(constant.Value!),
    };

    // typeof(List<>): the symbol's own name would have its type parameter.
    private static string Unbound(ITypeSymbol type) => type is INamedTypeSymbol { IsUnboundGenericType: true } named
        ? named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
        : TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
}
