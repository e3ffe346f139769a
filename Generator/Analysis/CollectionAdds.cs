using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>The methods by which collection expressions, and collections of <c>params</c>, are filled.</summary>
internal static class CollectionAdds
{
    /// <summary>Whether Add is told how the user wrote what is added.</summary>
    public static bool ReadSource(SyntaxNode node, SemanticModel model) =>
        TypeOf(node, model) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && AskingForText(type).Any();

    /// <summary>The parameters that are given the text of what is added.</summary>
    /// <exception cref="UnsupportedConstructException">Some overloads have them, and others do not.</exception>
    public static IReadOnlyList<IParameterSymbol> AskingForText(ITypeSymbol type, SyntaxNode source)
    {
        var asking = AskingForText(type).ToList();
        if (Adds(type).All(add => asking.All(asked => add.Parameters.Skip(1).Any(own => own.Name == asked.Name)))) return asking;
        throw new UnsupportedConstructException("a collection of a type that has an Add with [CallerArgumentExpression] and another one", source);
    }

    private static ITypeSymbol? TypeOf(SyntaxNode node, SemanticModel model) => node switch
    {
        CollectionExpressionSyntax => model.GetTypeInfo(node).ConvertedType,
        BaseArgumentListSyntax { Arguments.Count: > 0, Parent: { } call } => ParamsOf(model.GetSymbolInfo(call).Symbol),
        _ => null,
    };

    private static ITypeSymbol? ParamsOf(ISymbol? called) => ParametersOf(called).LastOrDefault() is { IsParams: true, Type: var type } ? type : null;

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol? called) => called switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static IEnumerable<IParameterSymbol> AskingForText(ITypeSymbol type) => Adds(type)
        .SelectMany(static add => add.Parameters.Where(parameter => CallerAttributes.TextOf(parameter) == add.Parameters[0].Name))
        .GroupBy(static parameter => parameter.Name, static (_, same) => same.First());

    private static IEnumerable<IMethodSymbol> Adds(ITypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers("Add"))
            {
                if (member is IMethodSymbol { IsStatic: false, Parameters: { Length: > 0 } parameters } add
                    && parameters.Skip(1).All(static parameter => parameter.IsOptional || parameter.IsParams)) yield return add;
            }
        }
    }
}
