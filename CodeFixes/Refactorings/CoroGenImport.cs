using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>
/// Adds <c>using CoroGen;</c> where inserted names can be shorter with it. Where it could give another meaning to names that are there, they stay long.
/// </summary>
internal static class CoroGenImport
{
    private const string Name = "CoroGen";

    public static CompilationUnitSyntax AddTo(CompilationUnitSyntax changed, SemanticModel original)
    {
        SyntaxNode[] inserted =
        [
            .. changed.GetAnnotatedNodes(CoroGenNames.Inserted).Where(static node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax),
        ];
        if (inserted.Length == 0 || MayClash(changed, original)) return changed;

        CompilationUnitSyntax shortened = changed.ReplaceNodes(inserted, static (_, rewritten) => rewritten switch
        {
            QualifiedNameSyntax name => name.Right.WithTriviaFrom(name),
            MemberAccessExpressionSyntax name => name.Name.WithTriviaFrom(name),
            _ => rewritten,
        });
        return UsingSyntax.AddTo(shortened, Name) ?? changed;
    }

    /// <summary>Whether one of CoroGen's types has the name of another that is meant there, or is inserted.</summary>
    private static bool MayClash(CompilationUnitSyntax changed, SemanticModel original)
    {
        if (original.Compilation.GetTypeByMetadataName(CoroGenNames.Coro)?.ContainingNamespace is not { } library) return true;

        IEnumerable<string> names = changed.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(static name => !IsMember(name))
            .Select(static name => name.Identifier.ValueText)
            .Concat(["Coro", "CoroutineAttribute"])
            .Distinct()
            .Where(name => library.GetTypeMembers(name).Any(static type => type.DeclaredAccessibility == Accessibility.Public));
        int[] places = [.. changed.GetAnnotatedNodes(CoroGenNames.Inserted).Select(node => Math.Min(node.SpanStart, original.SyntaxTree.Length))];
        return names.Any(name => places.Any(place => !original.LookupNamespacesAndTypes(place, name: name).IsEmpty));
    }

    /// <summary>Whether it is looked for in what stands before the dot.</summary>
    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberBindingExpressionSyntax => true,
        _ => false,
    };
}
