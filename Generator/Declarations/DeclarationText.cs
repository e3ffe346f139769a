using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Declarations;

/// <summary>What can be seen from where, as text and as a question.</summary>
internal static class DeclarationText
{
    public static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

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
        INamedTypeSymbol named => named.DeclaredAccessibility is not (Microsoft.CodeAnalysis.Accessibility.Private or Microsoft.CodeAnalysis.Accessibility.Protected or Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal)
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

    public static bool IsUnsafe(SyntaxNode declaration) => declaration
        .AncestorsAndSelf()
        .OfType<MemberDeclarationSyntax>()
        .Any(static member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword));
}
