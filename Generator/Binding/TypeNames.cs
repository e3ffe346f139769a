using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Binding;

/// <summary>How types are written in generated code: in full, so that nothing around them changes what they mean.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(s_format);

    /// <summary>The type as it stands in a list of interfaces, where C# wants <c>object</c> for <c>dynamic</c>.</summary>
    public static string WithoutDynamic(string type) => Regex.Replace(type, @"(?<![\w.:@])dynamic(?!\w)", "object");

    /// <summary>Whether source in another file can write the type.</summary>
    public static bool IsNameable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsNameable(array.ElementType),
        IPointerTypeSymbol pointer => IsNameable(pointer.PointedAtType),
        INamedTypeSymbol named => !named.IsAnonymousType
            && !named.IsFileLocal
            && named.TypeKind != TypeKind.Error
            && (named.CanBeReferencedByName || named.IsTupleType || named.IsNativeIntegerType)
            && named.TypeArguments.All(IsNameable)
            && (named.ContainingType is null || IsNameable(named.ContainingType)),
        _ => true,
    };

    /// <summary>An identifier as it is written, with <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
        || Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetContextualKeywordKind(name) is Microsoft.CodeAnalysis.CSharp.SyntaxKind.AwaitKeyword or Microsoft.CodeAnalysis.CSharp.SyntaxKind.FieldKeyword
            ? "@" + name
            : name;
}
