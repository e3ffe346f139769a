using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Whether a method may be given another return type, as far as its own file shows.</summary>
internal static class ReturnTypeChange
{
    /// <summary>Whether no interface asks for the type that it has, and no delegate is made of it.</summary>
    public static bool IsPossible(SyntaxNode declaration, FixTarget target) =>
        target.Model.GetDeclaredSymbol(declaration, target.CancellationToken) is IMethodSymbol method
        && !ImplementsInterface(method)
        && declaration.SyntaxTree.GetRoot(target.CancellationToken)
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == method.Name && !IsCalled(name))
            .All(name => !SymbolEqualityComparer.Default.Equals(target.Model.GetSymbolInfo(name, target.CancellationToken).Symbol?.OriginalDefinition, method));

    private static bool ImplementsInterface(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool IsCalled(IdentifierNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Name == name;
}
