using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>Directives that map generated lines to the user's.</summary>
internal static class LineDirective
{
    /// <summary>Ends what the others began: what follows is no line of the user's, and nothing that a debugger stops at.</summary>
    public const string Hidden = "#line hidden";

    /// <summary>Maps the next line to where a piece of source begins, and each that follows to the next one there.</summary>
    public static string Of(FileLinePositionSpan source)
    {
        var start = source.StartLinePosition;
        var end = source.EndLinePosition;
        return $"#line ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1}) \"{source.Path}\"";
    }
}
