using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>A program with what the generator added to it.</summary>
/// <param name="Compilation">The program.</param>
/// <param name="Trees">What was added.</param>
/// <param name="Fallbacks">The reports of methods that stay on the compiler's state machine.</param>
internal sealed record GeneratedProgram(CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees, IReadOnlyList<Diagnostic> Fallbacks)
{
    /// <summary>The generated text in which a name stands; everything when the name is null.</summary>
    public string Text(string? containing = null) => string.Join(
        "\n", Trees.Select(tree => tree.ToString()).Where(text => containing is null || text.Contains(containing, StringComparison.Ordinal)));
}
