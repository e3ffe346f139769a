using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Which expressions mean the same before and after an await, so that they need no temporary.</summary>
internal static class SpillRules
{
    public static bool IsStable(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or AnonymousFunctionExpressionSyntax or SizeOfExpressionSyntax) return true;
        if (expression is BaseExpressionSyntax) return true;
        if (expression is TypeSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)
        {
            if (expression is ThisExpressionSyntax) return body.Method.ContainingType.IsReferenceType;
            var symbol = body.Model.GetSymbolInfo(expression).Symbol;
            if (symbol is ITypeSymbol or INamespaceSymbol) return true;
            if (symbol is IMethodSymbol { IsStatic: true }) return true;
            if (symbol is ILocalSymbol or IParameterSymbol && expression is IdentifierNameSyntax) return IsNeverWritten(symbol, body);
        }

        return body.Model.GetConstantValue(expression).HasValue;
    }

    private static bool IsNeverWritten(ISymbol symbol, BodyLowering body)
    {
        var type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

        // Other methods see the parameters of a primary constructor, too.
        if (HostMembers.IsPrimaryParameter(symbol, body)) return false;

        // A struct may be changed by a call of one of its methods.
        if (type.IsValueType && type.SpecialType == SpecialType.None && type.TypeKind != TypeKind.Enum) return false;
        if (type.TypeKind == TypeKind.TypeParameter) return false;
        return symbol is not ILocalSymbol { IsRef: true } && !body.WrittenVariables.Contains(symbol);
    }
}
