using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// What functions mention of the variables around them. All of it is kept in closures, also what C# itself would not capture, in code that
/// never runs for example: it is printed all the same, and a lambda cannot mention a field of the frame.
/// </summary>
internal static class Mentions
{
    /// <summary>The text that becomes a function of its own: all of a lambda or local function; of a query, what comes after its first collection.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => node,
        QueryBodySyntax => node,
        _ => null,
    };

    /// <summary>The locals and parameters that functions in the text mention and that are declared outside of them.</summary>
    public static HashSet<ISymbol> InFunctions(SyntaxNode text, SemanticModel model)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in text.DescendantNodesAndSelf(static node => FunctionOf(node) is null).Select(FunctionOf))
        {
            if (function is null) continue;
            foreach (var name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (NamedSymbol.Of(name, model) is not ({ Kind: SymbolKind.Local or SymbolKind.Parameter } and not ILocalSymbol { IsConst: true } and var symbol))
                    continue;
                if (!symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == function.SyntaxTree && function.Span.Contains(reference.Span)))
                {
                    found.Add(symbol);
                }
            }
        }

        return found;
    }
}
