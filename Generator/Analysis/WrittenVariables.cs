using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>The locals and parameters of a method that something other than their declaration may write.</summary>
internal sealed class WrittenVariables
{
    private readonly HashSet<ISymbol> _all = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _changedInPlace = new(SymbolEqualityComparer.Default);

    public WrittenVariables(SyntaxNode declaration, SemanticModel model)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name, Right: not RefExpressionSyntax }:
                    if (model.GetSymbolInfo(name).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter } assigned) break;
                    _all.Add(assigned);

                    // The value of an assignment has the type of the variable.
                    if (node.Parent is not ExpressionStatementSyntax) _changedInPlace.Add(assigned);
                    break;
                case AssignmentExpressionSyntax assignment: AddTargets(assignment.Left); break;
                case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) || unary.IsKind(SyntaxKind.AddressOfExpression): AddTargets(unary.Operand); break;
                case PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression): AddTargets(unary.Operand); break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None): AddTargets(argument.Expression); break;
                case RefExpressionSyntax reference: AddTargets(reference.Expression); break;
                case MemberAccessExpressionSyntax access when IsReceiverByReference(access, model): AddTargets(access.Expression); break;
                case SingleVariableDesignationSyntax or VariableDeclaratorSyntax { Initializer: null } when model.GetDeclaredSymbol(node) is { } declared:
                    _all.Add(declared);
                    break;
            }
        }

        void AddTargets(ExpressionSyntax target)
        {
            foreach (var name in target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (NamedSymbol.Of(name, model) is not { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol) continue;
                _all.Add(symbol);
                _changedInPlace.Add(symbol);
            }
        }
    }

    public bool Contains(ISymbol symbol) => _all.Contains(symbol);

    /// <summary>Whether something other than a declaration or a plain assignment may write the variable.</summary>
    public bool AreChangedInPlace(ISymbol symbol) => _changedInPlace.Contains(symbol);

    // x.Extend() of Extend(ref this int x), or the same as a member of an extension block.
    private static bool IsReceiverByReference(MemberAccessExpressionSyntax access, SemanticModel model) =>
        AwaitSyntax.Place(access.Expression) is IdentifierNameSyntax
            && model.GetSymbolInfo(access).Symbol is { } member
            && ExtensionMembers.ReceiverOf(member)?.RefKind == RefKind.Ref;
}
