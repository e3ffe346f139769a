using System.Globalization;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Declarations;

/// <summary>
/// Constants as source. They are written by value: the expression that gave one may mean something else, or nothing, where it is repeated.
/// </summary>
internal static class ConstantText
{
    /// <summary>A constant of a type.</summary>
    public static string Of(ITypeSymbol type, object? value)
    {
        if (value is null) return "default";
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        var literal = Literal(value);
        return HasLiterals(type.SpecialType) ? literal : $"({TypeNames.Of(type)})({literal})";
    }

    /// <summary>A constant as a part of an expression: C# takes it for the same constant, of the same type, wherever it stands.</summary>
    public static string InExpression(ITypeSymbol type, object? value)
    {
        if (value is null) return $"(({TypeNames.Of(type)})null)";
        var text = Of(type, value);
        return value is string or bool or char && text[0] != '(' ? text : $"({text})";
    }

    /// <summary>A constant of the type that it has itself.</summary>
    public static string Literal(object value) => value switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float number => Digits(number, number.ToString("R", CultureInfo.InvariantCulture)) + "f",
        double number => Digits(number, number.ToString("R", CultureInfo.InvariantCulture)) + "d",
        decimal number when number == 0 && decimal.GetBits(number)[3] < 0 => "-" + (-number).ToString(CultureInfo.InvariantCulture) + "m",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "u",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        sbyte or byte or short or ushort => $"({value.GetType().Name switch { "SByte" => "sbyte", "Byte" => "byte", "Int16" => "short", _ => "ushort" }})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
    };

    // Some runtimes leave the sign of zero out.
    private static string Digits(double number, string digits) => number == 0 && 1 / number < 0 ? "-0" : digits;

    // Of these, a literal says its type by itself.
    private static bool HasLiterals(SpecialType type) => type is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Object
        or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16;
}
