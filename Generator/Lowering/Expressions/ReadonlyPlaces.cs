using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Fields of structs in the variables of <c>foreach</c> and <c>using</c>, which C# lets nobody change: a member that changes its struct works on a copy.
/// In the frame, or where the variable is an ordinary one, the copy has to be made.
/// </summary>
internal static class ReadonlyPlaces
{
    /// <summary>Whether the expression is such a field, and what stands around it may ask for more than a field of it.</summary>
    public static bool IsCopied(MemberAccessExpressionSyntax access, BodyLowering body)
    {
        if (!IsPlace(access, body) || body.Facts.Model.GetTypeInfo(access).Type is not { } type || !MayChange(type) || !TypeNames.IsNameable(type)) return false;
        ExpressionSyntax whole = access;
        while (whole.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent switch
        {
            MemberAccessExpressionSyntax outer => !IsPlace(outer, body) && !IsNamed(outer),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && !IsNamed(whole),
            RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => false,
            _ => true,
        };
    }

    // A variable of a loop or a using, or a field of a struct within one.
    private static bool IsPlace(MemberAccessExpressionSyntax access, BodyLowering body)
    {
        if (!access.IsKind(SyntaxKind.SimpleMemberAccessExpression)) return false;
        if (body.Facts.Model.GetSymbolInfo(access).Symbol is not IFieldSymbol { IsStatic: false, RefKind: RefKind.None, ContainingType.IsValueType: true })
            return false;
        return AwaitSyntax.Place(access.Expression) switch
        {
            MemberAccessExpressionSyntax inner => IsPlace(inner, body),
            IdentifierNameSyntax name => body.Facts.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { RefKind: RefKind.None } local
                && (local.IsForEach || local.IsUsing)
                && body.Variables.Of(local) is not null,
            _ => false,
        };
    }

    private static bool MayChange(ITypeSymbol type) =>
        type.TypeKind == TypeKind.TypeParameter
            ? !type.IsReferenceType
            : type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsReadOnly: false, IsRefLikeType: false };

    private static bool IsNamed(SyntaxNode node) =>
        node.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
