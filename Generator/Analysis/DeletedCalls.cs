using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>Calls that C# leaves out, with their arguments and the awaits in these: of methods that are conditional or partial without a body.</summary>
internal static class DeletedCalls
{
    /// <summary>Whether an expression is one.</summary>
    public static bool Contain(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not InvocationExpressionSyntax || model.GetSymbolInfo(expression).Symbol is not IMethodSymbol method) return false;
        if (method is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true }) return true;
        var conditions = method
            .GetAttributes()
            .Where(static attribute => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" })
            .ToList();
        if (conditions.Count == 0) return false;
        var defined = new HashSet<string>(expression.SyntaxTree.Options.PreprocessorSymbolNames);
        foreach (var trivia in expression.SyntaxTree.GetRoot().DescendantTrivia().Where(static trivia => trivia.IsDirective))
        {
            if (trivia.GetStructure() is DefineDirectiveTriviaSyntax { IsActive: true } define) defined.Add(define.Name.ValueText);
            if (trivia.GetStructure() is UndefDirectiveTriviaSyntax { IsActive: true } undef) defined.Remove(undef.Name.ValueText);
        }

        return !conditions.Any(condition => condition.ConstructorArguments.FirstOrDefault().Value is string symbol && defined.Contains(symbol));
    }
}
