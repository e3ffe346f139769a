using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Lowering;

/// <summary>Where the jumps of the user's text lead in the flattened one.</summary>
internal sealed class JumpTargets(JumpTarget end)
{
    /// <summary>Where <c>return</c> leads.</summary>
    public JumpTarget Return { get; } = end;

    /// <summary>Where <c>break</c> leads, for each flattened loop and switch.</summary>
    public Dictionary<SyntaxNode, JumpTarget> Break { get; } = new();

    /// <summary>Where <c>continue</c> leads, for each flattened loop.</summary>
    public Dictionary<SyntaxNode, JumpTarget> Continue { get; } = new();

    /// <summary>Where <c>goto</c> leads, for each flattened label, and for each label of a flattened switch.</summary>
    public Dictionary<SyntaxNode, JumpTarget> Label { get; } = new();

    /// <summary>Where an async iterator that is being left goes on behind a finally; null if it does nothing else there, because it is within a finally.</summary>
    public JumpTarget? Leave { get; private set; } = end;

    /// <summary>Lowers with another <see cref="Leave"/>.</summary>
    public void WithLeave(JumpTarget? target, Action lower)
    {
        var outer = Leave;
        Leave = target;
        lower();
        Leave = outer;
    }
}
