namespace CoroGen.Diagnostics;

/// <summary>Where the pages of the diagnostics are: editors open a help link as it stands, so it has to be a whole address.</summary>
/// <remarks>The analyzers, an assembly of their own, compile this file too.</remarks>
internal static class HelpPages
{
    /// <summary>The address of the folder of pages, to which the ID and <see cref="Extension"/> are added.</summary>
    public const string Root = "https://github.com/corogen/corogen/blob/main/docs/diagnostics/";

    /// <summary>The ending of a page's name.</summary>
    public const string Extension = ".md";
}
