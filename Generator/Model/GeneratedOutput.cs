namespace CoroGen.Generator.Model;

/// <summary>All that is handed to the compiler.</summary>
internal sealed record GeneratedOutput(EquatableArray<CoroutineSource> Sources, EquatableArray<InterceptedCall> Calls);
