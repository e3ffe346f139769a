namespace CoroGen.Generator.Tests.Oracle;

/// <summary>Thrown when a program does not do with generated frames what it does without.</summary>
public sealed class OracleException(string message) : Exception(message);
