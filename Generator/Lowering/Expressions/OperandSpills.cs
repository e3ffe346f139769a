using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Expressions whose operands are all evaluated, from left to right.</summary>
internal static class OperandSpills
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner: Expressions.Prepare(inner.Expression, body); return true;
            case CastExpressionSyntax cast when TextHandlers.CreationFor(cast, body.Facts.Model) is { } handler:
                InterpolationHandlers.Lower(cast, handler, body);
                return true;
            case CastExpressionSyntax cast: Expressions.Prepare(cast.Expression, body); return true;
            case CheckedExpressionSyntax context: Expressions.Prepare(context.Expression, body); return true;
            case ThrowExpressionSyntax exception: Expressions.Prepare(exception.Expression, body); return true;
            case IsPatternExpressionSyntax test: PatternInputs.Prepare(test.Expression, [test.Pattern], body); return true;
            case QueryExpressionSyntax query: Queries.Prepare(query, body); return true;
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } memory:
                var sizes = type.RankSpecifiers.SelectMany(static rank => rank.Sizes).Where(static size => size is not OmittedArraySizeExpressionSyntax);
                Expressions.PrepareSequence(body, sizes.Concat(memory.Initializer?.Expressions ?? []).ToArray());
                return true;
            case ImplicitStackAllocArrayCreationExpressionSyntax memory: Expressions.PrepareSequence(body, [.. memory.Initializer.Expressions]); return true;
            case PrefixUnaryExpressionSyntax unary: PrepareUnary(unary.Operand, unary, body); return true;
            case PostfixUnaryExpressionSyntax unary: PrepareUnary(unary.Operand, unary, body); return true;
            case RangeExpressionSyntax range: Expressions.PrepareSequence(body, range.LeftOperand, range.RightOperand); return true;
            case MemberAccessExpressionSyntax access: Expressions.Prepare(access.Expression, body); return true;
            case BinaryExpressionSyntax binary when binary.Kind() is not (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression):
                PrepareBinary(binary, body);
                return true;
            case InterpolatedStringExpressionSyntax text:
                PrepareInterpolation(text, body);
                return true;
            case TupleExpressionSyntax tuple:
                Expressions.PrepareSequence(body, tuple.Arguments.Select(static argument => argument.Expression).ToArray());
                return true;
            case ElementAccessExpressionSyntax access when AssignmentTargets.TryPrepareFromEnd(access, body): return true;
            case ElementAccessExpressionSyntax access:
                Expressions.PrepareSequence(body, Calls.ElementOperands(access, body));
                return true;
            case ElementBindingExpressionSyntax binding:
                var operands = new List<Operand>();
                Calls.AddArguments(binding.ArgumentList, operands, body);
                Expressions.PrepareSequence(body, operands);
                return true;
            default: return false;
        }
    }

    private static void PrepareBinary(BinaryExpressionSyntax binary, BodyLowering body)
    {
        if (TextHandlers.CreationFor(binary, body.Facts.Model) is { } creation)
        {
            InterpolationHandlers.Lower(binary, creation, body);
            return;
        }

        if (Expressions.IsPart(binary) && body.Facts.Model.GetOperation(binary) is ITupleBinaryOperation or IBinaryOperation { IsLifted: true })
        {
            // The compiler keeps both operands, before it compares or calculates.
            Expressions.Spill(binary.Left, body);
            Expressions.Spill(binary.Right, body);
            return;
        }

        if (IsConcatenation(binary, body))
        {
            Expressions.PrepareSequence(body, Joined(binary, body).Select(part => new Operand(part, () => SpillText(part, body))).ToList());
        }
        else if (TakenLeft(binary, body) is { } variable)
        {
            Expressions.PrepareSequence(
                body,
                [AssignmentTargets.AsOperand(variable, body), new Operand(binary.Right, () => Expressions.Spill(binary.Right, body))]);
        }
        else
        {
            Expressions.PrepareSequence(body, binary.Left, binary.Right);
        }
    }

    private static bool IsConcatenation(ExpressionSyntax expression, BodyLowering body) =>
        expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            && body.Facts.Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String
            && body.Facts.Model.GetSymbolInfo(expression).Symbol is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator };

    // What is joined before an await needs one variable, however many its parts are, unless one of them is read behind the await.
    private static IEnumerable<ExpressionSyntax> Joined(BinaryExpressionSyntax binary, BodyLowering body)
    {
        var parts = Parts(binary.Left, body).ToList();
        return parts.Exists(part => LateReads.Contain(part, body)) ? [.. parts, binary.Right] : [binary.Left, binary.Right];
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression, BodyLowering body) =>
        AwaitSyntax.StripParentheses(expression) is BinaryExpressionSyntax binary && IsConcatenation(binary, body)
            ? Parts(binary.Left, body).Concat(Parts(binary.Right, body))
            : [expression];

    // A concatenation turns each operand to text as it evaluates it, not when it joins them.
    private static void SpillText(ExpressionSyntax part, BodyLowering body)
    {
        if (body.Facts.Model.GetTypeInfo(part).Type is null or { SpecialType: SpecialType.System_String } || body.Facts.Model.GetConstantValue(part).HasValue)
        {
            Expressions.Spill(part, body);
            return;
        }

        Expressions.Prepare(part, body);
        var temporary = body.Variables.NewTemporary("string", "text");
        body.Assign(temporary, Code.Of("\"\" + (", body.Rewrite(part), ")"), declares: true, part);
        body.Replacements[part] = Code.Of(temporary);
    }

    // An operator may take its left operand by reference.
    private static ExpressionSyntax? TakenLeft(BinaryExpressionSyntax binary, BodyLowering body) =>
        body.Facts.Model.GetOperation(binary) is IBinaryOperation { OperatorMethod: { } method, IsLifted: false } operation
            ? Calls.TakenVariable(method.Parameters[0], operation.LeftOperand, binary.Left, body)
            : null;

    private static void PrepareUnary(ExpressionSyntax operand, ExpressionSyntax whole, BodyLowering body)
    {
        if (whole.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression))
        {
            Expressions.Prepare(operand, body);
            return;
        }

        AssignmentTargets.PrepareOnly(operand, body);
        Expressions.Keep(whole, body);
    }

    private static void PrepareInterpolation(InterpolatedStringExpressionSyntax text, BodyLowering body)
    {
        if (TextHandlers.CreationFor(text, body.Facts.Model) is { } creation)
        {
            InterpolationHandlers.Lower(text, creation, body);
            return;
        }

        // No handler lives across an await: the compiler evaluates all holes, those behind the last await, too, and formats them at the end.
        foreach (var hole in text.Contents.OfType<InterpolationSyntax>()) Expressions.Spill(hole.Expression, body);
    }
}
