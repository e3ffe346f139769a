using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Analyzers;

/// <summary>Finds the places where a function can be suspended.</summary>
internal static class Awaits
{
    /// <summary>Whether the code awaits, be it with <c>await foreach</c> or <c>await using</c>; nested functions do so for themselves.</summary>
    public static bool IsIn(SyntaxNode code) => code
        .DescendantNodes(node => !IsFunction(node))
        .Any(AwaitSyntax.IsAwait);

    /// <summary>Where the function itself awaits.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxNode function) => function
        .DescendantNodes(node => node == function || !IsFunction(node))
        .Where(AwaitSyntax.IsAwait);

    public static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
