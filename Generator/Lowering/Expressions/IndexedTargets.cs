using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Targets with indices: what the compiler keeps of them before an await, and in which order.</summary>
internal static class IndexedTargets
{
    /// <summary>Whether the target is an item that a property gives, and more than what is set by a simple assignment.</summary>
    public static bool IsChanged(ElementAccessExpressionSyntax access, BodyLowering body) => IsProperty(access, body) && IsReadAndSet(access);

    /// <summary>Prepares such a target that itself holds the last await.</summary>
    public static void PrepareOnly(ElementAccessExpressionSyntax access, BodyLowering body) =>
        Expressions.PrepareSequence(
            body,
            [new Operand(access.Expression, () => SpillReceiver(access, body)), .. Operands(access.ArgumentList, body, isReadAndSet: true)]);

    /// <summary>
    /// Spills the receiver. The compiler refers to a struct that it asks for an item, to set it later: the object that the struct lies in has to be there
    /// before the indices.
    /// </summary>
    public static void SpillReceiver(ElementAccessExpressionSyntax access, BodyLowering body)
    {
        if (IsProperty(access, body) && AssignmentTargets.IsVariable(access.Expression, body) && !OpenReceivers.Is(access.Expression, body))
            AssignmentTargets.SpillFixed(access.Expression, body);
        else AssignmentTargets.SpillReceiver(access.Expression, body);
    }

    private static bool IsProperty(ElementAccessExpressionSyntax access, BodyLowering body) =>
        body.Facts.Model.GetSymbolInfo(access).Symbol is IPropertySymbol { RefKind: RefKind.None };

    /// <summary>Whether the target is changed by what stands around it, or is part of a tuple, which may be assigned.</summary>
    public static bool IsReadAndSet(ExpressionSyntax target)
    {
        SyntaxNode outer = target;
        while (outer.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            outer = outer.Parent;
        }

        return outer.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == outer && !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            var parent => parent?.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        };
    }

    // The compiler makes the array of `params` before the other indices where it keeps them, to read and to set.
    private static List<Operand> Operands(BracketedArgumentListSyntax list, BodyLowering body, bool isReadAndSet)
    {
        var operands = new List<Operand>();
        Calls.AddArguments(list, operands, body);
        if (!CompilationFacts.MakesParamsFirst || !isReadAndSet) return operands;
        if (body.Facts.Model.GetSymbolInfo(list.Parent!).Symbol is not IPropertySymbol { RefKind: RefKind.None } property
            || property.Parameters.LastOrDefault() is not { IsParams: true, Type: IArrayTypeSymbol })
        {
            return operands;
        }

        // One that is named, where another is left out, it takes in its place.
        if (list.Arguments.Count < property.Parameters.Length && list.Arguments.Any(static argument => argument.NameColon is not null)) return operands;
        return [.. operands.Zip(list.Arguments, (operand, argument) => (operand, IsOfArray: Calls.Passed(argument, body) is null)).OrderBy(static pair => !pair.IsOfArray).Select(static pair => pair.operand)];
    }

    /// <summary>Spills the indices as they are written.</summary>
    public static void SpillWritten(BracketedArgumentListSyntax list, BodyLowering body, bool isReadAndSet = false)
    {
        foreach (var operand in Operands(list, body, isReadAndSet)) operand.Spill();
    }

    /// <summary>Spills the indices. One from the end becomes one from the start, with the length that the receiver has before the right side runs.</summary>
    public static void SpillIndices(ExpressionSyntax access, BracketedArgumentListSyntax list, Func<Code> receiver, BodyLowering body, bool isReadAndSet)
    {
        var element = body.Facts.Model.GetOperation(access);
        var isArray = element is IArrayElementReferenceOperation;
        var length = element switch
        {
            IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol } implied => implied.LengthSymbol.Name,
            IArrayElementReferenceOperation array when array.Indices[0].Type is { Name: "Index" } => "Length",
            _ => null,
        };
        if (length is null)
        {
            SpillWritten(list, body, isReadAndSet);
            return;
        }

        var index = list.Arguments[0].Expression;
        var fromEnd = AwaitSyntax.StripParentheses(index) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } hat ? hat.Operand : null;
        var end = Code.Of(receiver(), $".{length}");
        if (fromEnd is not null && isArray)
        {
            // An array is asked before the number is evaluated.
            var known = body.Variables.NewTemporary("int", "length");
            body.Assign(known, end, declares: true, access);
            end = Code.Of(known);
        }

        Expressions.Spill(fromEnd ?? index, body);
        var offset = body.Variables.NewTemporary("int", "offset");
        body.Assign(
            offset,
            fromEnd is null ? Code.Of("(", body.Rewrite(index), ").GetOffset(", end, ")") : Code.Of("unchecked(", end, " - (", body.Rewrite(fromEnd), "))"),
            declares: true,
            index);
        body.Replacements[index] = Code.Of(offset);
    }
}
