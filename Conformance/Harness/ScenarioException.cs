namespace CoroGen.Conformance.Harness;

/// <summary>The exception that scenarios throw.</summary>
internal sealed class ScenarioException(string message) : Exception(message);
