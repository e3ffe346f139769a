using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>The context that the piece was written in.</content>
internal sealed partial class Rewriter
{
    // The context that what is printed must be put into; null where there is none, or no more.
    private string? _owedContext = body.Facts.HasCheckedContexts ? CheckedContext.Of(root) : null;

    // Puts the outermost value, or statement, into the context. What is no value, a place or a list, is printed, and its parts are asked.
    private bool TryVisitInContext(SyntaxNode node)
    {
        if (_owedContext is not { } keyword) return false;
        var isEnclosed = node switch
        {
            _ when CheckedContext.IsContext(node) => true,
            StatementSyntax or ExpressionSyntax when !CheckedContext.Matters(node) => true,
            StatementSyntax => true,
            ExpressionSyntax expression => CheckedContext.CanEnclose(expression),
            _ => false,
        };
        if (!isEnclosed) return false;
        _owedContext = null;
        if (CheckedContext.IsContext(node) || !CheckedContext.Matters(node)) Visit(node);
        else if (node is StatementSyntax) VisitStatementIn(keyword, node);
        else VisitValueIn(keyword, node);
        _owedContext = keyword;
        return true;
    }

    private void VisitStatementIn(string keyword, SyntaxNode statement)
    {
        // The block of a function has to stay one.
        var isBody = statement.Parent is LocalFunctionStatementSyntax;
        _code.Add(isBody ? $"{{ {keyword} " : keyword + " { ");
        Visit(statement);
        _code.Add(" }");
    }

    private void VisitValueIn(string keyword, SyntaxNode value)
    {
        WriteGapBefore(value);
        _code.Add(keyword + "(");
        Visit(value);
        _code.Add(")");
    }

    /// <summary>Prints an expression whose value nobody wants as a statement.</summary>
    public Code RewriteStatement()
    {
        if (_owedContext is not { } keyword || !CheckedContext.Matters(root)) return Rewrite().Add(";");
        _owedContext = null;
        _code.Add(keyword + " { ");
        Visit(root);
        return _code.Add("; }");
    }

    // Where another text takes the place of a node, the words beside it must stay words.
    private void WriteGapBefore(SyntaxNode node)
    {
        var token = node.GetFirstToken();
        var before = token.GetPreviousToken();
        if (before.Span.End == token.SpanStart && IsWord(before.Text, last: true) && !IsWord(token.Text, last: false)) _code.Add(" ");
    }

    private void WriteGapAfter(SyntaxNode node)
    {
        var token = node.GetLastToken();
        var after = token.GetNextToken();
        if (after.SpanStart == token.Span.End && IsWord(after.Text, last: false) && !IsWord(token.Text, last: true)) _code.Add(" ");
    }

    private static bool IsWord(string text, bool last) =>
        text.Length > 0 && (Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsIdentifierPartCharacter(text[last ? text.Length - 1 : 0]) || text[0] == '@');
}
