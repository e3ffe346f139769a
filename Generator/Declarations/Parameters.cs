using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Declarations;

/// <summary>Parameters that are declared again.</summary>
internal static class Parameters
{
    /// <summary>The declarations where calls are bound to them: with all that fills in arguments which a call leaves out.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="typeOf">How their types are written; in full if it is not given.</param>
    /// <param name="hasParamsCollections">Whether the language has <c>params</c> of other types than arrays.</param>
    public static string ForCalls(IEnumerable<IParameterSymbol> parameters, Func<IParameterSymbol, string>? typeOf = null, bool hasParamsCollections = true) =>
        string.Join(", ", parameters.Select(parameter => One(parameter, isCalled: true, typeOf ?? TypeOf, hasParamsCollections)));

    /// <summary>The declarations where nothing is bound to them.</summary>
    public static string Bare(IEnumerable<IParameterSymbol> parameters, Func<IParameterSymbol, string> typeOf) =>
        string.Join(", ", parameters.Select(parameter => One(parameter, isCalled: false, typeOf, hasParamsCollections: true)));

    /// <summary>The parameters as arguments: none of them lets the call be bound at run time, perhaps to another overload.</summary>
    public static string AsArguments(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(static parameter => Cast(parameter) + ArgumentRef(parameter) + TypeNames.Identifier(parameter.Name)));

    /// <summary>The parameters as calls know them: of a partial method, the defining part tells their names and default values.</summary>
    public static ImmutableArray<IParameterSymbol> Told(IMethodSymbol method) => (method.PartialDefinitionPart ?? method).Parameters;

    private static string One(IParameterSymbol parameter, bool isCalled, Func<IParameterSymbol, string> typeOf, bool hasParamsCollections)
    {
        var expands = parameter.IsParams && (hasParamsCollections || parameter.Type is IArrayTypeSymbol);
        var text = $"{(expands ? "params " : "")}{Scoped(parameter)}{Ref(parameter)}{typeOf(parameter)} {TypeNames.Identifier(parameter.Name)}";
        if (!isCalled) return text;
        var attributes = ParameterAttributes.Of(parameter, writesValue: !HasClause(parameter));
        if (attributes.Length > 0) text = $"[{attributes}] {text}";
        return HasClause(parameter) ? $"{text} = {ConstantText.Of(parameter.Type, parameter.ExplicitDefaultValue)}" : text;
    }

    private static string TypeOf(IParameterSymbol parameter) => TypeNames.Of(parameter.Type);

    // A value may also come from attributes, where C# has no clause for it or wants none.
    private static bool HasClause(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue
        && (parameter.DeclaringSyntaxReferences.IsEmpty
            ? IsLast(parameter)
                && parameter.ExplicitDefaultValue is not (DateTime or decimal)
                && (parameter.Type.SpecialType != SpecialType.System_Object || parameter.ExplicitDefaultValue is null)
            : parameter.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax { Default: not null }));

    private static bool IsLast(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method
            && method.Parameters.Skip(parameter.Ordinal).All(static other => other.HasExplicitDefaultValue || other.IsParams);

    private static string Scoped(IParameterSymbol parameter) => parameter.ScopedKind switch
    {
        ScopedKind.ScopedValue when !parameter.IsParams => "scoped ",
        ScopedKind.ScopedRef when parameter.RefKind != RefKind.Out => "scoped ",
        _ => "",
    };

    private static string Ref(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    private static string Cast(IParameterSymbol parameter) =>
        parameter is { Type.TypeKind: TypeKind.Dynamic, RefKind: RefKind.None } ? "(object)" : "";

    private static string ArgumentRef(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In or RefKind.RefReadOnlyParameter => "in ",
        _ => "",
    };
}
