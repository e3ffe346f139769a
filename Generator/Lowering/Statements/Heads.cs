using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Statements of which only the head awaits: it is evaluated, and the statement stays as the user wrote it.</summary>
internal static class Heads
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (!body.Facts.OnlyHeadSuspends(statement)) return false;
        if (statement is SwitchStatementSyntax choice) Switches.PrepareInput(choice, body);
        else Expressions.Prepare(SuspendingNodes.HeadOf(statement)!, body);
        body.EmitVerbatim(statement);
        return true;
    }
}
