using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>An operand of an expression, and how it is evaluated before an await that follows it.</summary>
/// <param name="expression">The operand.</param>
/// <param name="spill">Evaluates it into a temporary.</param>
/// <param name="prepare">Prepares it where nothing behind it awaits; null for the usual way.</param>
/// <param name="source">What is flattened if the operand is; null for the expression.</param>
internal sealed class Operand(ExpressionSyntax expression, Action spill, Action? prepare = null, SyntaxNode? source = null)
{
    public bool Suspends(BodyLowering body) => body.Facts.Suspends(source ?? expression);

    public void Spill() => spill();

    /// <summary>Prepares it as the last operand that awaits.</summary>
    public void PrepareLast(BodyLowering body)
    {
        if (prepare is not null) prepare();
        else Expressions.Prepare(expression, body);
    }
}
