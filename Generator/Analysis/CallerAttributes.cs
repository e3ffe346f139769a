using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>Parameters that the compiler fills in from the place of the call.</summary>
internal static class CallerAttributes
{
    private const string Text = "CallerArgumentExpressionAttribute";

    /// <summary>The attribute that asks for the method, the line or the file of the call, or for the text of another argument.</summary>
    public static AttributeData? Of(IParameterSymbol parameter) => parameter.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is
    {
        Name: "CallerMemberNameAttribute" or "CallerLineNumberAttribute" or "CallerFilePathAttribute" or Text,
        ContainingNamespace.Name: "CompilerServices",
    });

    /// <summary>The name of the parameter whose argument's text this one is given; null if it is given none.</summary>
    public static string? TextOf(IParameterSymbol parameter) =>
        Of(parameter) is { AttributeClass.Name: Text, ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;
}
