namespace CoroGen.Generator.Model;

/// <summary>A report that a body runs on the compiler's state machine, and why.</summary>
internal sealed record DiagnosticSnapshot(string Method, string Construct, LocationSnapshot Location);
