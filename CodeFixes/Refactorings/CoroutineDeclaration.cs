using CoroGen.Analyzers;
using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>What has to be declared so that a method is a coroutine, in types that the generator can add to.</summary>
internal static class CoroutineDeclaration
{
    /// <summary>
    /// Whether the method can become one without others: it overrides, implements and promises nothing, and nobody finds it by an attribute.
    /// </summary>
    public static bool IsPossible(MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, CancellationToken cancellationToken) =>
        symbol is { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsOverride: false, IsAbstract: false, IsExtern: false }
        && !method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && symbol.ContainingType is { CanBeReferencedByName: true, TypeKind: not TypeKind.Interface }
        && method.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(static around => around is TypeDeclarationSyntax)
        && !TypesOf(model, cancellationToken).Any(type => ImplementsMember(symbol, type))
        && symbol.Parameters.All(static parameter => parameter is { RefKind: RefKind.None, Type: { IsRefLikeType: false, TypeKind: not TypeKind.Pointer } })
        && Obstacle.Of(symbol) is null
        && symbol.GetAttributes().All(static attribute => IsOfDotNet(attribute.AttributeClass))
        && !SymbolEqualityComparer.Default.Equals(symbol, model.Compilation.GetEntryPoint(cancellationToken));

    /// <summary>Adds the attribute and the modifiers, and puts <c>Coro</c> into the place of another type.</summary>
    public static void Declare(DocumentEdits edits, MethodDeclarationSyntax method, bool returnsCoro, SemanticModel model)
    {
        int position = method.SpanStart;
        edits.Add(method, declaration =>
        {
            if (!declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)) declaration = (MethodDeclarationSyntax)declaration.WithModifier(SyntaxKind.AsyncKeyword);
            return CoroutineAttributeSyntax.AddTo(declaration, model, position);
        });
        if (returnsCoro) edits.Add(method.ReturnType, returned => CoroGenNames.CoroInPlaceOf(method.ReturnType, model).WithTriviaFrom(returned));

        foreach (TypeDeclarationSyntax type in method.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword)) edits.Add(type, static declaration => declaration.WithModifier(SyntaxKind.PartialKeyword));
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(SemanticModel model, CancellationToken cancellationToken) => model.SyntaxTree
        .GetRoot(cancellationToken)
        .DescendantNodes()
        .OfType<TypeDeclarationSyntax>()
        .Select(type => model.GetDeclaredSymbol(type, cancellationToken))
        .OfType<INamedTypeSymbol>();

    /// <summary>In the type, or through it in one that derives from it.</summary>
    private static bool ImplementsMember(IMethodSymbol method, INamedTypeSymbol type) => type.AllInterfaces
        .SelectMany(contract => contract.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));

    /// <summary>Others mark what a framework calls: a test, or the answer to a request. It expects a task, as a builder of tasks does.</summary>
    private static bool IsOfDotNet(INamedTypeSymbol? attribute)
    {
        INamespaceSymbol? around = attribute?.ContainingNamespace;
        while (around is { ContainingNamespace: { IsGlobalNamespace: false } outer }) around = outer;
        return around is { Name: "System", IsGlobalNamespace: false } && attribute!.Name != "AsyncMethodBuilderAttribute";
    }
}
