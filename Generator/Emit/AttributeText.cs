using CoroGen.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Emit;

/// <summary>An attribute that is repeated, as text without its brackets.</summary>
internal static class AttributeText
{
    public static string Of(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Value)
            .Concat(attribute.NamedArguments.Select(static named => $"{TypeNames.Identifier(named.Key)} = {Value(named.Value)}"));
        return $"{TypeNames.Of(attribute.AttributeClass!)}({string.Join(", ", arguments)})";
    }

    private static string Value(TypedConstant constant) => constant switch
    {
        { IsNull: true } => $"({TypeNames.Of(constant.Type!)})null",
        { Kind: TypedConstantKind.Array } => $"new {TypeNames.Of(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(Value))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeNames.Of(type)})",
        { Kind: TypedConstantKind.Enum } => ConstantText.Of(constant.Type!, constant.Value),
        _ => ConstantText.Literal(constant.Value!),
    };
}
