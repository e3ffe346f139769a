using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Where <c>goto</c> statements lead.</summary>
internal static class Gotos
{
    /// <summary>The labeled statement, or the label of a switch section.</summary>
    public static SyntaxNode? TargetOf(GotoStatementSyntax jump, SemanticModel model)
    {
        var target = jump.IsKind(SyntaxKind.GotoStatement)
            ? model.GetSymbolInfo(jump.Expression!).Symbol
            : (model.GetOperation(jump) as IBranchOperation)?.Target;
        return target?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
    }
}
