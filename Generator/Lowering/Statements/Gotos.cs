using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Where <c>goto</c> statements lead.</summary>
internal static class Gotos
{
    /// <summary>The labeled statement, or the label of a switch section.</summary>
    public static SyntaxNode? TargetOf(GotoStatementSyntax jump, SemanticModel model)
    {
        if (jump.IsKind(SyntaxKind.GotoStatement))
        {
            return model.GetSymbolInfo(jump.Expression!).Symbol is ILabelSymbol label ? label.DeclaringSyntaxReferences[0].GetSyntax() : null;
        }

        if (jump.Ancestors().OfType<SwitchStatementSyntax>().FirstOrDefault() is not { } statement) return null;
        var labels = statement.Sections.SelectMany(static section => section.Labels);
        if (jump.Expression is not { } value) return labels.OfType<DefaultSwitchLabelSyntax>().FirstOrDefault();
        var wanted = ConstantOf(value, model);
        return labels.FirstOrDefault(label => label switch
        {
            CaseSwitchLabelSyntax plain => Equals(ConstantOf(plain.Value, model), wanted),
            CasePatternSwitchLabelSyntax { Pattern: ConstantPatternSyntax pattern, WhenClause: null } => Equals(ConstantOf(pattern.Expression, model), wanted),
            _ => false,
        });
    }

    // The value and the label may be constants of different types that convert to the governing one.
    private static object? ConstantOf(ExpressionSyntax expression, SemanticModel model)
    {
        var value = model.GetConstantValue(expression).Value;
        return value switch
        {
            char character => (decimal)character,
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
