using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// <c>&amp;&amp;</c> and <c>||</c> that are bound at run time. The frame has the call sites that the compiler would have: one that asks the
/// left operand, and one that joins both, and asks once more where the type has operators of its own.
/// </summary>
internal static class DynamicShortCircuits
{
    public static void Spill(BinaryExpressionSyntax logical, BodyLowering body)
    {
        var isOr = logical.IsKind(SyntaxKind.LogicalOrExpression);
        var value = ShortCircuits.NewValue(logical, body);
        var end = body.NewLabel("Decided");
        var leftType = DynamicSites.TypeOf(logical.Left, body);
        Expressions.Prepare(logical.Left, body);
        var left = body.Variables.NewTemporary(leftType ?? body.Facts.Compilation.DynamicType, "left");
        body.Assign(left, body.Rewrite(logical.Left), declares: true, logical.Left);
        body.Assign(value, Code.Of(left));
        body.Branch(Asks(left, leftType, isOr, body), true, end, logical.Left);
        Expressions.Prepare(logical.Right, body);
        var rightType = DynamicSites.TypeOf(logical.Right, body);
        var join = DynamicSites.Site(
            $"{DynamicSites.TextOf(leftType)}, {DynamicSites.TextOf(rightType)}, object",
            $"BinaryOperation({DynamicSites.Binding}CSharpBinderFlags.BinaryOperationLogical, {DynamicSites.ExpressionType}{(isOr ? "Or" : "And")}, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(leftType)}, {DynamicSites.Argument(rightType)} }})",
            body);
        body.Assign(value, Code.Of($"{join}.Target({join}, ", left, ", ", body.Rewrite(logical.Right), ")"), source: logical.Right);
        body.Place(end);
        body.Replacements[logical] = Code.Of(value);
    }

    private static Code Asks(Variable left, ITypeSymbol? leftType, bool isOr, BodyLowering body)
    {
        if (leftType is null)
        {
            var question = DynamicSites.Site(
                "object, bool",
                $"UnaryOperation({DynamicSites.Binding}CSharpBinderFlags.None, {DynamicSites.ExpressionType}{(isOr ? "IsTrue" : "IsFalse")}, {DynamicSites.Context(body)}, new[] {{ {DynamicSites.Argument(null)} }})",
                body);
            return Code.Of($"{question}.Target({question}, ", left, ")");
        }

        if (isOr) return Code.Of(left, " ? true : false");
        return body.Facts.Compilation.ClassifyConversion(leftType, body.Facts.Compilation.GetSpecialType(SpecialType.System_Boolean)).IsImplicit
            ? Code.Of("!", left)
            : Code.Of(ShortCircuits.FalseOperator, ".Invoke(", left, ")");
    }
}
