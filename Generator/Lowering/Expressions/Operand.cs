using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>An operand of an expression, and how it is evaluated before an await that follows it.</summary>
internal sealed class Operand(ExpressionSyntax expression, Action spill, Action? prepare = null)
{
    public ExpressionSyntax Expression => expression;

    public void Spill() => spill();

    /// <summary>Prepares it as the last operand that awaits.</summary>
    public void PrepareLast(BodyLowering body)
    {
        if (prepare is not null) prepare();
        else Expressions.Prepare(expression, body);
    }
}
