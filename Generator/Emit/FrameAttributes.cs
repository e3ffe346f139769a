using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Emit;

/// <summary>What tools are told of generated members.</summary>
internal static class FrameAttributes
{
    /// <summary>Of a member that editors do not offer.</summary>
    public const string NotShown = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Of a member that holds none of the user's lines.</summary>
    public const string NotCovered = "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    /// <summary>Of a member that no one wrote.</summary>
    public const string Generated = "[global::System.Runtime.CompilerServices.CompilerGenerated]";

    /// <summary>The attributes of a frame.</summary>
    /// <param name="method">The method.</param>
    /// <param name="state">The field of the state; null when the frame wraps another machine.</param>
    /// <param name="writer">Gets them.</param>
    public static void Print(IMethodSymbol method, string? state, CodeWriter writer)
    {
        writer.Line(NotShown);
        writer.Line(Generated);
        foreach (var attribute in MemberContext.OfFrame(method)) writer.Line(attribute);
        writer.Line($"[global::System.Diagnostics.DebuggerDisplay(\"{Title(method)}{(state is null ? "" : $", state {{{state}}}")}\")]");
        if (state is null && !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ExcludeFromCodeCoverageAttribute"))
        {
            writer.Line(NotCovered);
        }
    }

    // Braces would be read as expressions.
    private static string Title(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name.Substring(method.Name.LastIndexOf('.') + 1)}";
}
