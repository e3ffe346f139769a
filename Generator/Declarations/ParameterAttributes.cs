using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>The attributes of a parameter by which the compiler fills in arguments that a call leaves out.</summary>
internal static class ParameterAttributes
{
    private const string Services = "global::System.Runtime.CompilerServices.";
    private const string Interop = "global::System.Runtime.InteropServices.";

    private static readonly HashSet<string> s_repeated = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.CallerMemberNameAttribute",
        "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerFilePathAttribute",
        "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
        "System.Runtime.CompilerServices.IDispatchConstantAttribute",
        "System.Runtime.CompilerServices.IUnknownConstantAttribute",
        "System.Runtime.CompilerServices.InterpolatedStringHandlerArgumentAttribute",
        "System.Runtime.InteropServices.MarshalAsAttribute",
        "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute",
    };

    /// <summary>The attributes as a list, without its brackets.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="writesValue">Whether they also tell its default value.</param>
    public static string Of(IParameterSymbol parameter, bool writesValue)
    {
        var attributes = new List<string>();
        if (writesValue && parameter.IsOptional && !parameter.IsParams)
        {
            attributes.Add(Interop + "Optional");
            if (parameter.HasExplicitDefaultValue) attributes.Add(Value(parameter));
        }

        attributes.AddRange(parameter.GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { } type && s_repeated.Contains(type.ToDisplayString()))
            .Select(AttributeText.Of));
        return string.Join(", ", attributes);
    }

    private static string Value(IParameterSymbol parameter)
    {
        switch (parameter.ExplicitDefaultValue)
        {
            case DateTime date:
                return $"{Services}DateTimeConstant({date.Ticks}L)";
            case decimal number:
                var bits = decimal.GetBits(number);
                return $"{Services}DecimalConstant({(bits[3] >> 16) & 0xFF}, {(bits[3] < 0 ? 1 : 0)}, {unchecked((uint)bits[2])}u, {unchecked((uint)bits[1])}u, {unchecked((uint)bits[0])}u)";
            case null:
                return Interop + "DefaultParameterValue(null)";
            case var value:
                return $"{Interop}DefaultParameterValue({(parameter.Type.TypeKind == TypeKind.Enum ? ConstantText.Of(parameter.Type, value) : ConstantText.Literal(value))})";
        }
    }
}
