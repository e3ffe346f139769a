using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Arguments that the compiler fills in from the place of a call. They are written out: the place is another method now, and the text of the
/// other arguments may have changed.
/// </summary>
internal static class CallerInfo
{
    /// <summary>What the compiler fills in where the user wrote the call, as named arguments; may be empty.</summary>
    public static string Of(ImmutableArray<IArgumentOperation> arguments) => string.Join(", ", arguments
        .Where(static argument => argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } && CallerAttributes.Of(parameter) is not null)
        .Select(static argument => Value(argument) is { } value ? $"{TypeNames.Identifier(argument.Parameter!.Name)}: {value}" : null)
        .Where(static argument => argument is not null));

    /// <summary>What the compiler fills in for a parameter, as source; null if that is no constant.</summary>
    public static string? Value(IArgumentOperation argument) =>
        WithoutConversion(argument.Value) is { ConstantValue: { HasValue: true, Value: var value }, Type: { } type }
            ? ConstantText.InExpression(type, value)
            : null;

    /// <summary>What is converted once more where it is handed over.</summary>
    public static IOperation WithoutConversion(IOperation value) =>
        value is IConversionOperation { IsImplicit: true, ConstantValue.HasValue: false } conversion ? WithoutConversion(conversion.Operand) : value;

    /// <summary>The same for the call that disposes of a resource, which has no operation.</summary>
    /// <param name="dispose">The method that is called.</param>
    /// <param name="caller">The method that the place is in.</param>
    /// <param name="place">The statement or expression that disposes.</param>
    public static string OfDisposal(IMethodSymbol dispose, IMethodSymbol caller, SyntaxNode place) => string.Join(", ", dispose.Parameters
        .Where(static parameter => parameter.IsOptional)
        .Select(parameter => OfPlace(parameter, caller, place) is { } value ? $"{TypeNames.Identifier(parameter.Name)}: {value}" : null)
        .Where(static argument => argument is not null));

    private static string? OfPlace(IParameterSymbol parameter, IMethodSymbol caller, SyntaxNode place)
    {
        var position = place.SyntaxTree.GetMappedLineSpan(place.GetFirstToken().Span);
        return CallerAttributes.Of(parameter)?.AttributeClass?.Name switch
        {
            "CallerLineNumberAttribute" => (position.StartLinePosition.Line + 1).ToString(),
            "CallerFilePathAttribute" => SymbolDisplay.FormatLiteral(position.Path, quote: true),
            "CallerMemberNameAttribute" => SymbolDisplay.FormatLiteral(CoroutineMethods.SimpleName(caller), quote: true),
            _ => null,
        };
    }
}
