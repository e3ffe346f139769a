using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Nodes;

/// <summary>A statement of the flattened body.</summary>
internal abstract class Node
{
    /// <summary>The user's source that it stands for; null for what the generator adds.</summary>
    public FileLinePositionSpan? Source { get; set; }
}
