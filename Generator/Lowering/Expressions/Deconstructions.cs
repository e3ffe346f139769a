using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Deconstructions of tuples that are written out: <c>(a, (b, c)) = (x, y)</c>.</summary>
internal static class Deconstructions
{
    /// <summary>
    /// Prepares the elements in the order in which the compiler evaluates them: an element that is to be taken apart, but is not written out
    /// itself, comes after all others.
    /// </summary>
    public static bool TryPrepareRight(AssignmentExpressionSyntax assignment, BodyLowering body)
    {
        if (AwaitSyntax.StripParentheses(assignment.Right) is not TupleExpressionSyntax tuple || Parts(assignment.Left) is not { } targets) return false;
        var elements = new List<ExpressionSyntax>();
        var tuples = new List<ExpressionSyntax>();
        Collect(targets, tuple, elements, tuples, body);
        Expressions.PrepareSequence(body, [.. elements, .. tuples]);
        return true;
    }

    private static void Collect(
        IReadOnlyList<SyntaxNode> targets,
        TupleExpressionSyntax tuple,
        List<ExpressionSyntax> elements,
        List<ExpressionSyntax> tuples,
        BodyLowering body)
    {
        for (var i = 0; i < tuple.Arguments.Count; i++)
        {
            var element = tuple.Arguments[i].Expression;
            if (i >= targets.Count || Parts(targets[i]) is not { } parts) elements.Add(element);
            else if (AwaitSyntax.StripParentheses(element) is TupleExpressionSyntax inner) Collect(parts, inner, elements, tuples, body);
            else if (body.Facts.Model.GetTypeInfo(element).Type is { IsTupleType: true }) tuples.Add(element);
            else elements.Add(element);
        }
    }

    // What a target consists of, if it is more than one variable.
    private static IReadOnlyList<SyntaxNode>? Parts(SyntaxNode target) => target switch
    {
        ParenthesizedExpressionSyntax parentheses => Parts(parentheses.Expression),
        TupleExpressionSyntax tuple => [.. tuple.Arguments.Select(static argument => argument.Expression)],
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } => Parts(designation),
        ParenthesizedVariableDesignationSyntax designation => designation.Variables,
        _ => null,
    };
}
