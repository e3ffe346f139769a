using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Analysis;

/// <summary>How types are written in generated code: in full, so that nothing around them changes what they mean.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly HashSet<string> s_ofQueries =
        ["ascending", "by", "descending", "equals", "from", "group", "in", "into", "join", "let", "on", "orderby", "select", "where"];

    public static string Of(ITypeSymbol type) => AssemblyAliases.HasAny ? WithAliases(type) : type.ToDisplayString(s_format);

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

    // The assembly that a name begins in is that of the first type in it.
    private static string WithAliases(ITypeSymbol type)
    {
        var parts = type.ToDisplayParts(s_format);
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var alias = parts[i].Kind == SymbolDisplayPartKind.Keyword
                && parts[i].ToString() == "global"
                && i + 1 < parts.Length
                && parts[i + 1].ToString() == "::"
                ? AssemblyAliases.Of(parts.Skip(i).Select(static part => part.Symbol).OfType<ITypeSymbol>().FirstOrDefault()?.ContainingAssembly)
                : null;
            text.Append(alias is null ? parts[i].ToString() : Identifier(alias));
        }

        return text.ToString();
    }

    /// <summary>An identifier as it is written, with <c>@</c> where it is a keyword, or one in the midst of a query.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.AwaitKeyword or SyntaxKind.FieldKeyword || s_ofQueries.Contains(name)
            ? "@" + name
            : name;
}
