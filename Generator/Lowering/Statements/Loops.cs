using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary><c>while</c>, <c>do</c> and <c>for</c>.</summary>
internal static class Loops
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not (WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax) || !body.Facts.Suspends(statement)) return false;
        var end = body.NewLabel("EndLoop");
        var next = body.NewLabel("Continue");
        body.Targets.Break[statement] = new JumpTarget(end, body.Region);
        body.Targets.Continue[statement] = new JumpTarget(next, body.Region);
        switch (statement)
        {
            case WhileStatementSyntax loop: LowerWhile(loop, body, next, end); break;
            case DoStatementSyntax loop: LowerDo(loop, body, next); break;
            case ForStatementSyntax loop: LowerFor(loop, body, next, end); break;
        }

        body.Place(end);
        return true;
    }

    private static void LowerWhile(WhileStatementSyntax loop, BodyLowering body, Label next, Label end)
    {
        BodyLowering.Use(next);
        body.Place(next);
        body.StartClosure(loop);
        Test(loop.Condition, body, false, end);
        Statements.Lower(loop.Statement, body);
        body.Goto(next);
    }

    private static void LowerDo(DoStatementSyntax loop, BodyLowering body, Label next)
    {
        var start = body.NewLabel("Loop");
        body.Place(start);
        Statements.Lower(loop.Statement, body);
        body.Place(next);
        body.StartClosure(loop);
        Test(loop.Condition, body, true, start);
    }

    private static void LowerFor(ForStatementSyntax loop, BodyLowering body, Label next, Label end)
    {
        body.StartClosure(loop);
        if (loop.Declaration is { } declaration) Declarations.Lower(declaration, body, declaration);
        foreach (var initializer in loop.Initializers) Expressions.LowerForEffect(initializer, body, initializer);
        var start = body.NewLabel("Loop");
        body.Place(start);
        if (loop.Condition is { } condition) Test(condition, body, false, end);
        Statements.Lower(loop.Statement, body);
        body.Place(next);
        foreach (var incrementor in loop.Incrementors) Expressions.LowerForEffect(incrementor, body, incrementor);
        body.Goto(start);
    }

    private static void Test(ExpressionSyntax condition, BodyLowering body, bool when, Label target)
    {
        // A constant is not tested: C# must see that nothing follows an endless loop.
        if (body.Facts.Model.GetConstantValue(condition) is { HasValue: true, Value: bool value })
        {
            if (value == when) body.Goto(target);
            return;
        }

        body.BranchOn(condition, when, target);
    }
}
