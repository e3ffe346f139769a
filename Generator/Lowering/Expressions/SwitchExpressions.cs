using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Switch expressions with awaits in their arms: a switch that only jumps, and the values behind it.</summary>
internal static class SwitchExpressions
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not SwitchExpressionSyntax choice) return false;
        if (choice.Arms.All(static arm => arm.WhenClause is null))
            PatternInputs.Prepare(choice.GoverningExpression, choice.Arms.Select(static arm => arm.Pattern), body);
        else Expressions.Prepare(choice.GoverningExpression, body);
        if (!choice.Arms.Any(arm => body.Facts.Suspends(arm))) return true;

        var type = body.Facts.Model.GetTypeInfo(choice.GoverningExpression).Type ?? throw new UnsupportedConstructException("a switch over an expression without a type", choice);
        var governing = body.Variables.NewTemporary(type, "governing");
        body.Assign(governing, body.Rewrite(choice.GoverningExpression), declares: true, choice.GoverningExpression);
        var value = ShortCircuits.NewValue(choice, body);
        var end = body.NewLabel("Switched");
        if (choice.Arms.Any(arm => arm.WhenClause is { } clause && body.Facts.Suspends(clause))) TestInTurn(choice, governing, value, end, body);
        else Dispatch(choice, governing, value, end, body);
        body.Place(end);
        body.Replacements[choice] = Code.Of(value);
        return true;
    }

    private static void Dispatch(SwitchExpressionSyntax choice, Variable governing, Variable value, Label end, BodyLowering body)
    {
        var arms = choice.Arms.Select(arm => (Arm: arm, Label: body.NewLabel("Arm"))).ToList();
        foreach (var (arm, _) in arms) body.StartClosure(arm);
        var sections = arms.Select(item => (Code.Of("case ", PatternOf(item.Arm, body), ":"), BodyLowering.Use(item.Label))).ToList();
        body.Emit(
            new SwitchNode(Code.Of(governing), sections) { LabelSources = [.. arms.Select(static item => SourceOf(item.Arm))] },
            choice.GoverningExpression);
        Fail(governing, body);
        foreach (var (arm, label) in arms)
        {
            body.Place(label);
            ShortCircuits.AssignOrThrow(value, arm.Expression, body);
            body.Goto(end);
        }
    }

    private static Code PatternOf(SwitchExpressionArmSyntax arm, BodyLowering body)
    {
        if (arm.Pattern is not DiscardPatternSyntax) return Switches.PatternCode(arm.Pattern, arm.WhenClause?.Condition, body);
        return arm.WhenClause is { } clause ? Code.Of("var _ when (", body.Rewrite(clause.Condition), ")") : new Code("var _");
    }

    private static FileLinePositionSpan SourceOf(SwitchExpressionArmSyntax arm) =>
        arm.SyntaxTree.GetLineSpan(arm.WhenClause?.Condition.Span ?? arm.Pattern.Span);

    // A guard that awaits runs only when its pattern matched and no earlier arm did.
    private static void TestInTurn(SwitchExpressionSyntax choice, Variable governing, Variable value, Label end, BodyLowering body)
    {
        foreach (var arm in choice.Arms)
        {
            var next = body.NewLabel("NextArm");
            body.StartClosure(arm);
            Switches.BranchUnless(governing, arm.Pattern, next, body);
            if (arm.WhenClause is { } clause) body.BranchOn(clause.Condition, false, next);
            ShortCircuits.AssignOrThrow(value, arm.Expression, body);
            body.Goto(end);
            body.Place(next);
        }

        Fail(governing, body);
    }

    private static void Fail(Variable governing, BodyLowering body)
    {
        var value = governing.Type is { IsRefLikeType: true } ? new Code() : Code.Of("(object)", governing);
        body.Emit(new StatementNode(Code.Of("throw new global::System.Runtime.CompilerServices.SwitchExpressionException(", value, ");")));
    }
}
