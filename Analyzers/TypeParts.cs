using Microsoft.CodeAnalysis;

namespace CoroGen.Analyzers;

/// <summary>The text of a type as its author wrote it, for what can be said only if nothing in all of it speaks against it.</summary>
internal static class TypeParts
{
    // The last part of the path under which the compiler knows what the generator made.
    private const string Generator = "CoroGen.Generator.CoroutineGenerator";

    /// <summary>
    /// The parts of the type without those that were generated for its coroutines, which repeat their text; null if one of them is half typed, so that what
    /// is missing may be what is looked for.
    /// </summary>
    public static IReadOnlyList<SyntaxNode>? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var parts = new List<SyntaxNode>();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree.FilePath.Contains(Generator)) continue;
            SyntaxNode part = reference.GetSyntax(cancellation);
            if (part.ContainsDiagnostics) return null;
            parts.Add(part);
        }

        return parts;
    }
}
