using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>Expressions that evaluate one of their operands or another: <c>&amp;&amp;</c>, <c>||</c>, <c>??</c> and <c>?:</c>.</summary>
internal static class ShortCircuits
{
    public const string FalseOperator = Types.FalseOperator;

    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logical:
                SpillLogical(logical, body);
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                SpillCoalesce(coalesce, body);
                return true;
            case ConditionalExpressionSyntax conditional:
                SpillConditional(conditional, body);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Lowers an operand that is the value of the whole, or throws.</summary>
    public static void AssignOrThrow(Variable target, ExpressionSyntax value, BodyLowering body)
    {
        Expressions.Prepare(value, body);
        if (AwaitSyntax.StripParentheses(value) is ThrowExpressionSyntax exception)
            body.Emit(new StatementNode(Code.Of("throw ", body.Rewrite(exception.Expression), ";")), value);
        else body.Assign(target, body.Rewrite(value), source: value);
    }

    /// <summary>A temporary that several paths assign.</summary>
    public static Variable NewValue(ExpressionSyntax expression, BodyLowering body)
    {
        var value = body.Variables.NewTemporary(Expressions.TypeOf(expression, body), "value");
        value.IsDeclaredAtTop = true;
        return value;
    }

    private static void SpillLogical(BinaryExpressionSyntax logical, BodyLowering body)
    {
        if (!body.Facts.Suspends(logical.Right))
        {
            Expressions.Prepare(logical.Left, body);
            return;
        }

        var type = body.Facts.Model.GetTypeInfo(logical).Type;
        if (type is { TypeKind: TypeKind.Dynamic })
        {
            DynamicShortCircuits.Spill(logical, body);
            return;
        }

        if (type is not { SpecialType: SpecialType.System_Boolean })
        {
            SpillUserDefined(logical, body);
            return;
        }

        var value = NewValue(logical, body);
        var end = body.NewLabel("Decided");
        AssignOrThrow(value, logical.Left, body);
        body.Branch(Code.Of(value), logical.IsKind(SyntaxKind.LogicalOrExpression), end);
        AssignOrThrow(value, logical.Right, body);
        body.Place(end);
        body.Replacements[logical] = Code.Of(value);
    }

    // x && y is false(x) ? x : x & y, with the operators of the type.
    private static void SpillUserDefined(BinaryExpressionSyntax logical, BodyLowering body)
    {
        var isOr = logical.IsKind(SyntaxKind.LogicalOrExpression);
        var value = NewValue(logical, body);
        var end = body.NewLabel("Decided");
        AssignOrThrow(value, logical.Left, body);
        var isDecided = isOr ? Code.Of(value, " ? true : false") : Code.Of(FalseOperator, ".Invoke(", value, ")");
        body.Branch(isDecided, true, end);
        Expressions.Prepare(logical.Right, body);
        body.Assign(value, Code.Of(value, isOr ? " | (" : " & (", body.Rewrite(logical.Right), ")"), source: logical.Right);
        body.Place(end);
        body.Replacements[logical] = Code.Of(value);
    }

    private static void SpillCoalesce(BinaryExpressionSyntax coalesce, BodyLowering body)
    {
        if (!body.Facts.Suspends(coalesce.Right) && !(Expressions.IsPart(coalesce) && IsAccessOfValue(coalesce.Left, body)))
        {
            Expressions.Prepare(coalesce.Left, body);
            return;
        }

        var value = NewValue(coalesce, body);
        if (body.Facts.Model.GetTypeInfo(coalesce.Left).Type is not { } leftType)
        {
            // Of null ?? x there is only x.
            AssignOrThrow(value, coalesce.Right, body);
            body.Replacements[coalesce] = Code.Of(value);
            return;
        }

        Expressions.Prepare(coalesce.Left, body);
        var left = body.Variables.NewTemporary(leftType, "left");
        body.Assign(left, body.Rewrite(coalesce.Left), declares: true, coalesce.Left);
        var missing = body.NewLabel("Missing");
        var end = body.NewLabel("Coalesced");
        body.Branch(Code.Of(left, " is null"), true, missing);
        var isUnderlying = leftType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            && !SymbolEqualityComparer.Default.Equals(leftType, value.Type);
        body.Assign(value, isUnderlying ? Code.Of(left, ".GetValueOrDefault()") : Code.Of(left));
        body.Goto(end);
        body.Place(missing);
        AssignOrThrow(value, coalesce.Right, body);
        body.Place(end);
        body.Replacements[coalesce] = Code.Of(value);
    }

    // Of a?.b ?? c, where b is a value and awaits, the compiler makes one choice between b and c.
    private static bool IsAccessOfValue(ExpressionSyntax left, BodyLowering body) =>
        AwaitSyntax.StripParentheses(left) is ConditionalAccessExpressionSyntax access && body.Facts.Suspends(access.WhenNotNull)
        && body.Facts.Model.GetTypeInfo(access.WhenNotNull).Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    private static void SpillConditional(ConditionalExpressionSyntax conditional, BodyLowering body)
    {
        if (!body.Facts.Suspends(conditional.WhenTrue) && !body.Facts.Suspends(conditional.WhenFalse))
        {
            Expressions.Prepare(conditional.Condition, body);
            return;
        }

        var value = NewValue(conditional, body);
        var otherwise = body.NewLabel("Otherwise");
        var end = body.NewLabel("Chosen");
        body.BranchOn(conditional.Condition, false, otherwise);
        AssignOrThrow(value, conditional.WhenTrue, body);
        body.Goto(end);
        body.Place(otherwise);
        AssignOrThrow(value, conditional.WhenFalse, body);
        body.Place(end);
        body.Replacements[conditional] = Code.Of(value);
    }
}
