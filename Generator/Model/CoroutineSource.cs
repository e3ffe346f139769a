namespace CoroGen.Generator.Model;

/// <summary>What is generated for one method.</summary>
internal sealed record CoroutineSource(string HintName, string Text, DiagnosticSnapshot? Fallback);
