using System.Globalization;
using CoroGen.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Emit;

/// <summary>Constants as source: an expression that C# takes for the same constant wherever it stands.</summary>
internal static class ConstantText
{
    /// <summary>The expression for a value of a type.</summary>
    public static string Of(object? value, ITypeSymbol type)
    {
        if (value is null) return $"(({TypeNames.Of(type)})null)";
        var literal = Literal(value);
        var isPlain = value switch
        {
            string or bool or char => true,
            int number => number >= 0,
            _ => false,
        };
        return isPlain && type.TypeKind != TypeKind.Enum && type.SpecialType is not (SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Object)
            ? literal
            : $"(({TypeNames.Of(type)})({literal}))";
    }

    private static string Literal(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        double number => OfDouble(number),
        float number => OfFloat(number),
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string OfDouble(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsInfinity(number) ? (number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity")
        : number.ToString("R", CultureInfo.InvariantCulture) + "D";

    private static string OfFloat(float number) =>
        float.IsNaN(number) ? "float.NaN"
        : float.IsInfinity(number) ? (number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity")
        : number.ToString("R", CultureInfo.InvariantCulture) + "F";
}
