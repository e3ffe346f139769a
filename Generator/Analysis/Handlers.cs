using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Analysis;

/// <summary>Whether a method has a <c>catch</c>, a <c>finally</c>, or a statement that C# turns into one.</summary>
internal static class Handlers
{
    public static bool Exist(SyntaxNode method, SemanticModel model) => method
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node switch
        {
            TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax => true,
            LocalDeclarationStatementSyntax declaration => declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword),
            CommonForEachStatementSyntax loop => Disposes(loop, model),
            _ => false,
        });

    // Arrays, strings, spans and inline arrays are enumerated by index. An enumerator of a class that others may derive from may be disposable.
    private static bool Disposes(CommonForEachStatementSyntax loop, SemanticModel model)
    {
        if (model.GetTypeInfo(loop.Expression).Type is { } type && IsIndexed(type)) return false;
        var info = model.GetForEachStatementInfo(loop);
        return info.DisposeMethod is not null || info.GetEnumeratorMethod?.ReturnType is { IsReferenceType: true, IsSealed: false };
    }

    private static bool IsIndexed(ITypeSymbol type) =>
        type is IArrayTypeSymbol
            or { SpecialType: SpecialType.System_String }
            or { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || type.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace.Name: "CompilerServices" });
}
