using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Analysis;

/// <summary>Interpolated strings that a handler of their own builds.</summary>
internal static class TextHandlers
{
    /// <summary>The making of the handler; null for text that becomes a string, and for what is no text.</summary>
    public static IInterpolatedStringHandlerCreationOperation? CreationFor(ExpressionSyntax text, SemanticModel model)
    {
        if (!IsText(text is CastExpressionSyntax cast ? cast.Expression : text)) return null;
        for (var operation = model.GetOperation(text); operation is not null && operation.Syntax == text; operation = operation.Parent)
        {
            if (operation is IInterpolatedStringHandlerCreationOperation creation) return creation;
        }

        return null;
    }

    /// <summary>Whether the handler is told how the user wrote its arguments, or the pieces of the text.</summary>
    public static bool ReadsSource(InterpolatedStringExpressionSyntax text, SemanticModel model)
    {
        ExpressionSyntax whole = text;
        while (whole.Parent is ExpressionSyntax around and (ParenthesizedExpressionSyntax or BinaryExpressionSyntax) && IsText(around)) whole = around;
        if (whole.Parent is CastExpressionSyntax cast && CreationFor(cast, model) is not null) whole = cast;
        return model.GetTypeInfo(whole).ConvertedType is not { SpecialType: SpecialType.System_String }
            && CreationFor(whole, model) is { } creation
            && creation.DescendantsAndSelf().Any(ReadsSource);
    }

    private static bool ReadsSource(IOperation operation) => operation switch
    {
        IInterpolatedStringHandlerCreationOperation { HandlerCreation: IObjectCreationOperation { Arguments: var arguments } } => ReadsSource(arguments),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: var arguments } } => ReadsSource(arguments),
        _ => false,
    };

    private static bool ReadsSource(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(static argument =>
        argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } && CallerAttributes.TextOf(parameter) is not null);

    // One text, or several that are joined by +.
    private static bool IsText(ExpressionSyntax expression) => AwaitSyntax.StripParentheses(expression) switch
    {
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum.Right) && IsText(sum.Left),
        _ => false,
    };
}
