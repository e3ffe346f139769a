using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Switch expressions with awaits in their arms: the arms are tested in turn.</summary>
internal static class SwitchExpressions
{
    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not SwitchExpressionSyntax choice) return false;
        if (!choice.Arms.Any(arm => body.Suspends(arm)))
        {
            Expressions.Prepare(choice.GoverningExpression, body);
            return true;
        }

        Expressions.Prepare(choice.GoverningExpression, body);
        var type = body.Model.GetTypeInfo(choice.GoverningExpression).Type ?? throw new UnsupportedConstructException("a switch over an expression without a type", choice);
        var governing = body.NewTemporary(type, "governing");
        body.Assign(governing, body.Rewrite(choice.GoverningExpression), declares: true, choice.GoverningExpression);
        var value = ShortCircuits.NewValue(choice, body);
        var end = body.NewLabel("Switched");
        foreach (var arm in choice.Arms)
        {
            var next = body.NewLabel("NextArm");
            body.StartClosure(arm);
            Switches.BranchUnless(governing, arm.Pattern, next, body);
            if (arm.WhenClause is { } clause)
            {
                body.BranchOn(clause.Condition, false, next);
            }

            ShortCircuits.AssignOrThrow(value, arm.Expression, body);
            body.Goto(end);
            body.Place(next);
        }

        body.Emit(new StatementNode(Code.Of("throw new global::System.Runtime.CompilerServices.SwitchExpressionException((object)", governing, ");")));
        body.Place(end);
        body.Replacements[choice] = Code.Of(value);
        return true;
    }
}
