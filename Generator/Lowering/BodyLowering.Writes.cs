using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <content>Which variables are written after their declaration.</content>
internal sealed partial class BodyLowering
{
    private readonly HashSet<ISymbol> _changedInPlace = new(SymbolEqualityComparer.Default);
    private HashSet<ISymbol>? _writtenVariables;

    /// <summary>The locals and parameters that something other than their declaration may write.</summary>
    public HashSet<ISymbol> WrittenVariables => _writtenVariables ??= FindWritten();

    /// <summary>Whether something other than a declaration or a plain assignment may write the variable.</summary>
    public bool IsChangedInPlace(ISymbol symbol) => WrittenVariables.Contains(symbol) && _changedInPlace.Contains(symbol);

    private HashSet<ISymbol> FindWritten()
    {
        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in Declaration.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name, Right: not RefExpressionSyntax }:
                    if (Model.GetSymbolInfo(name).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter } assigned) break;
                    written.Add(assigned);

                    // The value of an assignment has the type of the variable.
                    if (node.Parent is not ExpressionStatementSyntax) _changedInPlace.Add(assigned);
                    break;
                case AssignmentExpressionSyntax assignment: AddTargets(assignment.Left); break;
                case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) || unary.IsKind(SyntaxKind.AddressOfExpression): AddTargets(unary.Operand); break;
                case PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression): AddTargets(unary.Operand); break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None): AddTargets(argument.Expression); break;
                case RefExpressionSyntax reference: AddTargets(reference.Expression); break;
                case SingleVariableDesignationSyntax or VariableDeclaratorSyntax { Initializer: null } when Model.GetDeclaredSymbol(node) is { } declared:
                    written.Add(declared);
                    break;
            }
        }

        return written;

        void AddTargets(ExpressionSyntax target)
        {
            foreach (var name in target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (NamedSymbol.Of(name, Model) is not { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol) continue;
                written.Add(symbol);
                _changedInPlace.Add(symbol);
            }
        }
    }
}
