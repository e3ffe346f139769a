using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary><c>if</c>.</summary>
internal static class IfStatements
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not IfStatementSyntax branch || !body.Facts.Suspends(branch)) return false;
        var otherwise = body.NewLabel("Else");
        body.BranchOn(branch.Condition, false, otherwise);
        Statements.Lower(branch.Statement, body);
        if (branch.Else is { } clause)
        {
            var end = body.NewLabel("EndIf");
            body.Goto(end);
            body.Place(otherwise);
            Statements.Lower(clause.Statement, body);
            body.Place(end);
        }
        else
        {
            body.Place(otherwise);
        }

        return true;
    }
}
