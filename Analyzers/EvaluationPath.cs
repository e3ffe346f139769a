using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Analyzers;

/// <summary>What is certain about when an expression is evaluated, from the syntax around it alone.</summary>
internal static class EvaluationPath
{
    /// <summary>The statement around the expression, if running the statement always evaluates the expression.</summary>
    public static StatementSyntax? StatementThatAlwaysEvaluates(SyntaxNode expression)
    {
        SyntaxNode inner = expression;
        for (SyntaxNode? around = expression.Parent; around is not null; inner = around, around = around.Parent)
        {
            if (IsConditional(inner, around)) return null;
            if (around is StatementSyntax statement) return AlwaysEvaluates(statement, inner) ? statement : null;
        }

        return null;
    }

    /// <summary>The innermost loop that evaluates the expression in each of its rounds, unless the expression is always in the last one.</summary>
    public static StatementSyntax? LoopThatRepeats(SyntaxNode expression, SemanticModel model)
    {
        SyntaxNode inner = expression;
        for (SyntaxNode? around = expression.Parent; around is not null; inner = around, around = around.Parent)
        {
            switch (around)
            {
                case WhileStatementSyntax loop:
                    return Repeats(loop.Statement, inner, model) ? loop : null;
                case DoStatementSyntax loop:
                    return model.GetConstantValue(loop.Condition).Value is false || !Repeats(loop.Statement, inner, model) ? null : loop;
                case ForStatementSyntax loop when inner == loop.Statement || inner == loop.Condition || loop.Incrementors.Contains(inner):
                    return Repeats(loop.Statement, inner, model) ? loop : null;
                case CommonForEachStatementSyntax loop when inner == loop.Statement:
                    return Repeats(loop.Statement, inner, model) ? loop : null;
            }

            if (IsConditional(inner, around) || around is MemberDeclarationSyntax) return null;
            if (inner is StatementSyntax statement && LeavesLoop(statement, around, model)) return null;
        }

        return null;
    }

    /// <summary>Whether <paramref name="around"/> may skip <paramref name="inner"/>.</summary>
    private static bool IsConditional(SyntaxNode inner, SyntaxNode around) => around switch
    {
        ConditionalExpressionSyntax choice => inner != choice.Condition,
        BinaryExpressionSyntax binary => inner == binary.Right
            && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        AssignmentExpressionSyntax assignment => inner == assignment.Right
            && (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) || assignment.Left is ConditionalAccessExpressionSyntax),
        ConditionalAccessExpressionSyntax access => inner == access.WhenNotNull,
        SwitchExpressionArmSyntax or SwitchSectionSyntax or ElseClauseSyntax or CatchClauseSyntax or CatchFilterClauseSyntax => true,
        IfStatementSyntax choice => inner == choice.Statement,
        QueryExpressionSyntax => true,
        _ => Awaits.IsFunction(around),
    };

    private static bool AlwaysEvaluates(StatementSyntax statement, SyntaxNode inner) => statement switch
    {
        DoStatementSyntax => false,
        ForStatementSyntax loop => !loop.Incrementors.Contains(inner),
        _ => true,
    };

    /// <summary>An expression in the loop's header comes round again only if the body's end, or a continue, is reached.</summary>
    private static bool Repeats(StatementSyntax body, SyntaxNode inner, SemanticModel model) =>
        inner == body || !NeverReachesEnd(model.AnalyzeControlFlow(body));

    /// <summary>Whether all ways from the statement to the end of its list leave the loop.</summary>
    private static bool LeavesLoop(StatementSyntax statement, SyntaxNode list, SemanticModel model) => list switch
    {
        BlockSyntax block => NeverReachesEnd(model.AnalyzeControlFlow(statement, block.Statements.Last())),
        _ => false,
    };

    private static bool NeverReachesEnd(ControlFlowAnalysis? flow) =>
        flow is { Succeeded: true, EndPointIsReachable: false } && !flow.ExitPoints.Any(exit => exit is ContinueStatementSyntax);
}
