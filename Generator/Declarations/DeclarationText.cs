using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Declarations;

/// <summary>How what surrounds a declaration is written.</summary>
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

    public static bool IsUnsafe(SyntaxNode declaration) => declaration
        .AncestorsAndSelf()
        .OfType<MemberDeclarationSyntax>()
        .Any(static member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword));
}
