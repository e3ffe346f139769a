using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Which expressions mean the same before and after an await, so that they need no temporary.</summary>
internal static class SpillRules
{
    public static bool IsStable(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or AnonymousFunctionExpressionSyntax or SizeOfExpressionSyntax)
            return true;
        if (expression is BaseExpressionSyntax) return true;
        if (expression is TypeSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax)
        {
            if (expression is ThisExpressionSyntax) return body.Facts.Method.ContainingType.IsReferenceType;
            var symbol = body.Facts.Model.GetSymbolInfo(expression).Symbol;
            if (symbol is ITypeSymbol or INamespaceSymbol) return true;
            if (symbol is IMethodSymbol { IsStatic: true }) return true;
            if (symbol is ILocalSymbol or IParameterSymbol && expression is IdentifierNameSyntax) return IsNeverWritten(symbol, body);
        }

        return body.Facts.Model.GetConstantValue(expression).HasValue;
    }

    /// <summary>
    /// The type to which code converts the value of the expression where it is evaluated, not where it is used: an operator of a type, or one that is
    /// found at run time. Null if the compiler makes the conversion, which can wait.
    /// </summary>
    public static ITypeSymbol? ConvertedByCode(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is ThrowExpressionSyntax || IsCompared(expression) || IsCounted(expression, body)) return null;
        var conversion = body.Facts.Model.GetConversion(expression);
        if (!conversion.IsUserDefined && !conversion.IsDynamic && !conversion.IsTupleConversion && !conversion.IsTupleLiteralConversion) return null;
        return body.Facts.Model.GetTypeInfo(expression).ConvertedType is { IsRefLikeType: false, TypeKind: not TypeKind.Error } type ? type : null;
    }

    // Elements of tuples that are compared are converted when all of them have been evaluated.
    private static bool IsCompared(ExpressionSyntax expression)
    {
        SyntaxNode tuple = expression;
        while (tuple.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }) tuple = tuple.Parent;
        return AwaitSyntax.StripParentheses((ExpressionSyntax)tuple) is TupleExpressionSyntax
            && tuple.Parent?.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;
    }

    // An end of a range of a type that knows no ranges stays a number.
    private static bool IsCounted(ExpressionSyntax expression, BodyLowering body) =>
        expression.Parent is RangeExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax access } }
            && body.Facts.Model.GetOperation(access) is IImplicitIndexerReferenceOperation;

    private static bool IsNeverWritten(ISymbol symbol, BodyLowering body)
    {
        var type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

        // Other methods see the parameters of a primary constructor, too.
        if (HostMembers.IsPrimaryParameter(symbol, body)) return false;

        // A struct may be changed by a call of one of its methods.
        if (type.IsValueType && type.SpecialType == SpecialType.None && type.TypeKind != TypeKind.Enum) return false;
        if (type.TypeKind == TypeKind.TypeParameter) return false;
        return symbol is not ILocalSymbol { IsRef: true } && !body.Facts.Written.Contains(symbol);
    }
}
