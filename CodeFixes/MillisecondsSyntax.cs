using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Writes milliseconds as seconds.</summary>
internal static class MillisecondsSyntax
{
    /// <summary>Whether it is a time without end, which no number of seconds is.</summary>
    public static bool IsEndless(ExpressionSyntax milliseconds, SemanticModel model) => model.GetConstantValue(milliseconds) is { HasValue: true, Value: < 0 };

    /// <summary>A number in seconds for a number in the source, else a division.</summary>
    public static ExpressionSyntax AsSeconds(ExpressionSyntax milliseconds)
    {
        string text = milliseconds is LiteralExpressionSyntax { Token.Value: int number }
            ? (number / 1000m).ToString("0.###", CultureInfo.InvariantCulture)
            : $"{(NeedsParentheses(milliseconds) ? $"({milliseconds.WithoutTrivia()})" : milliseconds.WithoutTrivia().ToString())} / 1000.0";
        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(milliseconds);
    }

    /// <summary>What .NET takes for a duration, milliseconds or a TimeSpan, as the verbs take it.</summary>
    public static ExpressionSyntax AsDuration(ExpressionSyntax duration, SemanticModel model) => AsDuration(duration, duration, model);

    /// <summary>Likewise of an expression in which something has been replaced already, so that only the original can be asked for its type.</summary>
    public static ExpressionSyntax AsDuration(ExpressionSyntax original, ExpressionSyntax rewritten, SemanticModel model) =>
        model.GetTypeInfo(original).Type?.SpecialType == SpecialType.System_Int32 ? AsSeconds(rewritten) : rewritten;

    private static bool NeedsParentheses(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax or LambdaExpressionSyntax
            or RangeExpressionSyntax or IsPatternExpressionSyntax or CastExpressionSyntax;
}
