using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>File-local types, which no generated file can name.</summary>
internal static class FileTypes
{
    /// <summary>Refuses a body that uses one, by its name, or by a member that C# finds without one: an extension that a statement calls.</summary>
    public static void Check(SyntaxNode body, SemanticModel model)
    {
        if (!StandIn(body.SyntaxTree)) return;
        foreach (var node in body.DescendantNodesAndSelf())
        {
            foreach (var symbol in Used(node, model))
            {
                if (Find(symbol) is { } type) throw new UnsupportedConstructException($"the file-local type '{type.Name}'", node);
            }
        }
    }

    /// <summary>Whether a using is for one, or for a type that is made with one.</summary>
    public static bool AreNamedBy(UsingDirectiveSyntax directive, CompilationFacts facts) =>
        (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        && StandIn(directive.SyntaxTree)
        && directive.NamespaceOrType.DescendantNodesAndSelf().Any(node => Find(facts.ModelOf(directive.SyntaxTree).GetSymbolInfo(node).Symbol) is not null);

    // Only such types can be meant as stand in the same file, and few files have any.
    private static bool StandIn(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Any(IsFileLocal);

    private static bool IsFileLocal(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword),
        DelegateDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword),
        _ => false,
    };

    private static IEnumerable<ISymbol?> Used(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case ExpressionSyntax expression:
                yield return model.GetSymbolInfo(expression).Symbol;
                var info = model.GetTypeInfo(expression);
                yield return info.Type;
                yield return model.GetConversion(expression).MethodSymbol;
                if (expression is AwaitExpressionSyntax wait) yield return model.GetAwaitExpressionInfo(wait).GetAwaiterMethod;
                if (expression is AssignmentExpressionSyntax assignment)
                {
                    foreach (var method in Methods(model.GetDeconstructionInfo(assignment))) yield return method;
                }

                if (expression.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression })
                {
                    yield return model.GetCollectionInitializerSymbolInfo(expression).Symbol;
                }

                break;
            case CommonForEachStatementSyntax loop:
                var enumeration = model.GetForEachStatementInfo(loop);
                yield return enumeration.GetEnumeratorMethod;
                yield return enumeration.ElementType;
                yield return enumeration.ElementConversion.MethodSymbol;
                if (loop is ForEachVariableStatementSyntax deconstructing)
                {
                    foreach (var method in Methods(model.GetDeconstructionInfo(deconstructing))) yield return method;
                }

                break;
            case QueryClauseSyntax clause:
                var query = model.GetQueryClauseInfo(clause);
                yield return query.CastInfo.Symbol;
                yield return query.OperationInfo.Symbol;
                break;
            case OrderingSyntax or SelectOrGroupClauseSyntax:
                yield return model.GetSymbolInfo(node).Symbol;
                break;
            case PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax pattern }:
                yield return (model.GetOperation(pattern) as Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation)?.DeconstructSymbol;
                break;
        }
    }

    private static IEnumerable<ISymbol?> Methods(DeconstructionInfo info) =>
        info.Nested.SelectMany(Methods).Prepend(info.Method).Append(info.Conversion?.MethodSymbol);

    private static INamedTypeSymbol? Find(ISymbol? symbol) => symbol switch
    {
        null => null,
        IArrayTypeSymbol array => Find(array.ElementType),
        IPointerTypeSymbol pointer => Find(pointer.PointedAtType),
        INamedTypeSymbol type => type.IsFileLocal
            ? type
            : type.TypeArguments.Select(Find).FirstOrDefault(static found => found is not null) ?? Find(type.ContainingType),
        IMethodSymbol method => Find((method.ReducedFrom ?? method).ContainingType)
            ?? method.TypeArguments.Select(Find).FirstOrDefault(static found => found is not null),
        IFieldSymbol or IPropertySymbol or IEventSymbol => Find(symbol.ContainingType),
        _ => null,
    };
}
