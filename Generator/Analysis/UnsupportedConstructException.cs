using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>The body holds a construct that has no lowering: the method runs on the compiler's state machine, and the user is told why.</summary>
internal sealed class UnsupportedConstructException(string construct, SyntaxNode node) : Exception(construct)
{
    public string Construct { get; } = construct;

    public SyntaxNode Node { get; } = node;
}
