using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Blocks, labels, and the statements that only set the context of a block.</summary>
internal static class Blocks
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        switch (statement)
        {
            case EmptyStatementSyntax:
                return true;
            case LabeledStatementSyntax labeled when body.LabelTargets.TryGetValue(labeled, out var target):
                body.Place(target.Label);
                Statements.Lower(labeled.Statement, body);
                return true;
            case BlockSyntax block when body.Suspends(block):
                Statements.LowerAll(block.Statements, body, block);
                return true;
            case CheckedStatementSyntax check when body.Suspends(check):
                Statements.LowerAll(check.Block.Statements, body, check.Block);
                return true;
            case UnsafeStatementSyntax block when body.Suspends(block):
                Statements.LowerAll(block.Block.Statements, body, block.Block);
                return true;
            case LocalFunctionStatementSyntax function:
                body.LocalFunctions.Lower(function);
                return true;
            default:
                return false;
        }
    }
}
