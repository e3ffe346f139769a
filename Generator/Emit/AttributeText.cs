using CoroGen.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Emit;

/// <summary>The attributes of a method, as they stand again on the method that takes its place: by their values, which no name is needed for.</summary>
internal static class AttributeText
{
    /// <summary>The attributes of the method and of what it returns.</summary>
    public static string Of(IMethodSymbol method) =>
        string.Concat(method.GetAttributes().Select(attribute => One(attribute, "", method)).Concat(method.GetReturnTypeAttributes().Select(attribute => One(attribute, "return: ", method))));

    private static string One(AttributeData attribute, string target, IMethodSymbol method)
    {
        if (attribute.AttributeClass is not { } type) return "";
        var arguments = attribute.ConstructorArguments.Select(Value).Concat(attribute.NamedArguments.Select(static named => $"{TypeNames.Identifier(named.Key)} = {Value(named.Value)}"));

        // A library knows the function by the name that the user gave it.
        if (type is { Name: "DllImportAttribute", ContainingNamespace.Name: "InteropServices" } && attribute.NamedArguments.All(static named => named.Key != "EntryPoint")) arguments = arguments.Append($"EntryPoint = {Literal(method.Name)}");
        return $"[{target}{TypeNames.Of(type)}({string.Join(", ", arguments)})] ";
    }

    private static string Value(TypedConstant constant)
    {
        if (constant.IsNull) return "null";
        return constant.Kind switch
        {
            TypedConstantKind.Array => $"new {TypeNames.Of(((IArrayTypeSymbol)constant.Type!).ElementType)}[] {{ {string.Join(", ", constant.Values.Select(Value))} }}",
            TypedConstantKind.Type => $"typeof({Unbound((ITypeSymbol)constant.Value!)})",
            TypedConstantKind.Enum => $"({TypeNames.Of(constant.Type!)})({Literal(constant.Value!)})",
            _ when constant.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean } => Literal(constant.Value!),
            _ => $"({TypeNames.Of(constant.Type!)})({Literal(constant.Value!)})",
        };
    }

    // typeof(List<>): the symbol's own name would have its type parameter.
    private static string Unbound(ITypeSymbol type) => type is INamedTypeSymbol { IsUnboundGenericType: true } named
        ? named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
        : TypeNames.Of(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));

    private static string Literal(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
}
