namespace CoroGen.Generator.Model;

/// <summary>What is generated for one method.</summary>
/// <param name="MethodId">The method, by the identifier that documentation knows it by.</param>
/// <param name="FrameName">The name of its frame.</param>
/// <param name="HintName">The name of the file.</param>
/// <param name="Text">The file; null where there can be none, and only the report is left.</param>
/// <param name="Fallback">The report that the body runs on the compiler's state machine.</param>
internal sealed record CoroutineSource(string MethodId, string FrameName, string HintName, string? Text, DiagnosticSnapshot? Fallback)
{
    /// <summary>How many characters at the begin of the text say where its members stand: it is the same for all methods of one type in one file.</summary>
    public int HeadLength { get; init; }

    /// <summary>How many characters at the end of the text close what the head opens.</summary>
    public int FootLength { get; init; }

    /// <summary>Whether the text takes the place of one that had an error.</summary>
    public bool IsReplaced { get; init; }
}
