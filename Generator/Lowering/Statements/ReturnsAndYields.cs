using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary><c>return</c>, <c>yield</c> and <c>throw</c> in flattened code.</summary>
internal static class ReturnsAndYields
{
    private const string Rethrow = Hooks.Rethrow;

    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        switch (statement)
        {
            case ReturnStatementSyntax { Expression: ThrowExpressionSyntax } when !body.Facts.Suspends(statement):
                return false;
            case ReturnStatementSyntax exit:
                body.LowerReturn(exit.Expression, exit);
                return true;
            case YieldStatementSyntax { Expression: { } item } yield:
                LowerYield(item, yield, body);
                return true;
            case YieldStatementSyntax:
                body.MarkLeaving();
                body.Jump(body.Targets.Return);
                return true;
            case ThrowStatementSyntax { Expression: { } exception } when body.Facts.Suspends(exception):
                Expressions.Prepare(exception, body);
                body.Emit(new StatementNode(Code.Of("throw ", body.Rewrite(exception), ";")), statement);
                return true;
            default:
                return false;
        }
    }

    private static void LowerYield(ExpressionSyntax item, YieldStatementSyntax source, BodyLowering body)
    {
        Expressions.Prepare(item, body);
        body.Emit(new StatementNode(Code.Of($"{body.Names.Frame}.{body.Iterator!.ItemName} = ", body.Rewrite(item), ";")), source);
        var node = new AwaitNode { IsYield = true };
        body.AddAwait(node, source);

        // Who wants no more items resumes the frame in the state that follows. And one that was being left, and has caught an exception on its way, gives the
        // item that comes next, and no more: so the compiler's does.
        var targets = new List<Label>();
        var jump = body.JumpCode(body.Targets.Return, targets);
        var isLeft = $"{body.Names.ResumedState(body.Iterator)} == {node.State + 1}";
        if (body.Leaving is { } leaving)
        {
            body.Emit(new StatementNode(Code.Of($"if ({isLeft}) ", new VariableUse(leaving, isWriteOnly: true), " = true;")));
            body.Emit(new StatementNode(Code.Of("if (", leaving, ") ", jump)) { Targets = targets });
        }
        else
        {
            body.Emit(new StatementNode(Code.Of($"if ({isLeft}) ", jump)) { Targets = targets });
        }
    }

    /// <summary>The statement that stands for <c>throw;</c> in a handler that was moved out of its <c>catch</c>.</summary>
    public static Code RethrowCode(Variable error) => Code.Of($"throw {Rethrow}(", error, ");");
}
