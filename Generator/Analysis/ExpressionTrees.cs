using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>Lambdas and queries that are data, not code: what they call stays what was written.</summary>
internal static class ExpressionTrees
{
    /// <summary>Whether the node stands in an expression tree.</summary>
    public static bool Contain(SyntaxNode node, SemanticModel model)
    {
        foreach (var outer in node.Ancestors())
        {
            if (outer is AnonymousFunctionExpressionSyntax function && IsExpression(model.GetTypeInfo(function).ConvertedType)) return true;
            if (outer is MemberDeclarationSyntax) return false;
        }

        return false;
    }

    private static bool IsExpression(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", Arity: 1, ContainingNamespace: { Name: "Expressions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } };
}
