using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Blocks, labels, <c>lock</c>, local functions, and the statements that only set the context of a block.</summary>
internal static class BlocksAndLocks
{
    private const string Monitor = "global::System.Threading.Monitor";

    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        switch (statement)
        {
            case EmptyStatementSyntax:
                return true;
            case LabeledStatementSyntax labeled when body.Targets.Label.TryGetValue(labeled, out var target):
                body.Place(target.Label);
                Statements.Lower(labeled.Statement, body);
                return true;
            case BlockSyntax block when body.Facts.Suspends(block):
                Statements.LowerAll(block.Statements, body, block);
                return true;
            case CheckedStatementSyntax check when body.Facts.Suspends(check):
                Statements.LowerAll(check.Block.Statements, body, check.Block);
                return true;
            case UnsafeStatementSyntax block when body.Facts.Suspends(block):
                Statements.LowerAll(block.Block.Statements, body, block.Block);
                return true;
            case LockStatementSyntax section when body.Facts.Suspends(section.Statement):
                LowerLock(section, body);
                return true;
            case LockStatementSyntax section when body.Facts.Suspends(section):
                LowerHead(section, body);
                return true;
            case LocalFunctionStatementSyntax function:
                body.LocalFunctions.Lower(function);
                return true;
            default:
                return false;
        }
    }

    // The head declares variables, and so is flattened.
    private static void LowerHead(LockStatementSyntax section, BodyLowering body)
    {
        body.StartClosure(section);
        Expressions.Spill(section.Expression, body);
        body.EmitVerbatim(section);
    }

    // The statement as the compiler writes it out: a yield in it leaves the lock held.
    private static void LowerLock(LockStatementSyntax section, BodyLowering body)
    {
        Expressions.Prepare(section.Expression, body);
        var gate = body.Variables.NewTemporary("object", "gate");
        var isTaken = body.Variables.NewTemporary("bool", "isTaken");
        isTaken.IsDeclaredAtTop = true;
        body.Assign(gate, body.Rewrite(section.Expression), declares: true, section.Expression);
        body.Assign(isTaken, new Code("false"));
        void LowerBody()
        {
            body.Emit(new StatementNode(Code.Of($"{Monitor}.Enter(", gate, ", ref ", isTaken, ");")), section.Expression);
            Statements.Lower(section.Statement, body);
        }

        Tries.WithFinally(LowerBody, () => body.Emit(new StatementNode(Code.Of("if (", isTaken, $") {Monitor}.Exit(", gate, ");"))), body);
    }
}
