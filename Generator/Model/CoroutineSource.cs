namespace CoroGen.Generator.Model;

/// <summary>What is generated for one method.</summary>
/// <param name="HintName">The name of the file.</param>
/// <param name="Text">The file; null where there can be none, and only the report is left.</param>
/// <param name="Fallback">The report that the body runs on the compiler's state machine.</param>
internal sealed record CoroutineSource(string HintName, string? Text, DiagnosticSnapshot? Fallback);
