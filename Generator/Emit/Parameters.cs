using System.Collections.Immutable;
using CoroGen.Generator.Binding;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Emit;

/// <summary>The parameters of a coroutine, as they stand again in its frame's Start and in its hidden factory.</summary>
internal static class Parameters
{
    /// <summary>The declarations, with default values when a rewriter for their expressions is given.</summary>
    public static string Of(IMethodSymbol method, Func<SyntaxNode, Code>? rewrite) =>
        string.Join(", ", Told(method).Select(parameter => One(parameter, rewrite)));

    /// <summary>The parameters as arguments.</summary>
    public static string AsArguments(IMethodSymbol method) => string.Join(", ", Told(method).Select(static parameter => TypeNames.Identifier(parameter.Name)));

    /// <summary>The parameters as calls know them: of a partial method, the defining part tells their names and default values.</summary>
    public static ImmutableArray<IParameterSymbol> Told(IMethodSymbol method) => (method.PartialDefinitionPart ?? method).Parameters;

    /// <summary>The default value of a parameter, as a part of its declaration.</summary>
    public static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue) return "";
        if (parameter.ExplicitDefaultValue is not { } value) return " = default";
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        var cast = value is string ? "" : $"({TypeNames.Of(type)})";
        var literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        return $" = {cast}{(cast.Length == 0 ? literal : $"({literal}{(value is decimal ? "m" : "")})")}";
    }

    private static string One(IParameterSymbol parameter, Func<SyntaxNode, Code>? rewrite)
    {
        var text = $"{(parameter.IsParams ? "params " : "")}{TypeNames.Of(parameter.Type)} {TypeNames.Identifier(parameter.Name)}";
        if (rewrite is null || !parameter.HasExplicitDefaultValue) return text;
        if (parameter.ContainingSymbol is IMethodSymbol { IsPartialDefinition: true }) return text + Default(parameter);
        return parameter.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<ParameterSyntax>().FirstOrDefault()?.Default is { } value
            ? $"{text} = {rewrite(value.Value).Print()}"
            : $"{text} = default";
    }
}
