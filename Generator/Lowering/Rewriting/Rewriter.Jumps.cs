using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>Jumps that leave the piece.</content>
internal sealed partial class Rewriter
{
    private void VisitJump(StatementSyntax jump)
    {
        if (jump is ReturnStatementSyntax statement)
        {
            VisitReturn(statement);
            return;
        }

        var target = jump switch
        {
            YieldStatementSyntax => body.Targets.Return,
            BreakStatementSyntax => Find(body.Targets.Break, BreakTarget(jump)),
            ContinueStatementSyntax => Find(body.Targets.Continue, ContinueTarget(jump)),
            GotoStatementSyntax go => Find(body.Targets.Label, Gotos.TargetOf(go, Model)),
            _ => null,
        };
        if (target is null) VisitChildren(jump);
        else if (jump is YieldStatementSyntax && body.Leaving is { } leaving)
            Replace(jump, Code.Of("{ ", new VariableUse(leaving, isWriteOnly: true), " = true; ", body.JumpCode(target, Targets), " }"));
        else Replace(jump, body.JumpCode(target, Targets));
    }

    private void VisitReturn(ReturnStatementSyntax statement)
    {
        WriteTrivia(statement.GetFirstToken(), leading: true);
        _code.Add("{ ");
        if (statement.Expression is { } value)
        {
            _code.Add(body.ReturnValue is null ? body.Names.Result : new VariableUse(body.ReturnValue, isWriteOnly: true)).Add(" = ");
            Visit(value);
            _code.Add("; ");
        }

        _code.Add(body.JumpCode(body.Targets.Return, Targets)).Add(" }");
        WriteTrivia(statement.GetLastToken(), leading: false);
    }

    private JumpTarget? Find(Dictionary<SyntaxNode, JumpTarget> targets, SyntaxNode? node) =>
        node is not null && !root.Span.Contains(node.Span) && targets.TryGetValue(node, out var target) ? target : null;

    private static SyntaxNode? BreakTarget(SyntaxNode jump) => jump.Ancestors().FirstOrDefault(static node =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax);

    private static SyntaxNode? ContinueTarget(SyntaxNode jump) => jump.Ancestors().FirstOrDefault(static node =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
}
