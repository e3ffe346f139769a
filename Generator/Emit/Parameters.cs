using CoroGen.Generator.Binding;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Emit;

/// <summary>The parameters of a coroutine, as they stand again in its frame's Start and in its hidden factory.</summary>
internal static class Parameters
{
    /// <summary>The declarations, with default values when a rewriter for their expressions is given.</summary>
    public static string Of(IMethodSymbol method, Func<SyntaxNode, Code>? rewrite) =>
        string.Join(", ", method.Parameters.Select(parameter => One(parameter, rewrite)));

    /// <summary>The parameters as arguments.</summary>
    public static string AsArguments(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(static parameter => TypeNames.Identifier(parameter.Name)));

    private static string One(IParameterSymbol parameter, Func<SyntaxNode, Code>? rewrite)
    {
        var text = $"{(parameter.IsParams ? "params " : "")}{TypeNames.Of(parameter.Type)} {TypeNames.Identifier(parameter.Name)}";
        if (rewrite is null || !parameter.HasExplicitDefaultValue) return text;
        return parameter.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<ParameterSyntax>().FirstOrDefault()?.Default is { } value
            ? $"{text} = {rewrite(value.Value).Print()}"
            : $"{text} = default";
    }
}
