namespace CoroGen.Generator.Model;

/// <summary>A report that a body runs on the compiler's state machine, and why.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Reason">The construct; the fault where it is one of the generator.</param>
/// <param name="IsFault">Whether it is a fault of the generator, and not a construct that has no lowering.</param>
/// <param name="Location">The place in the user's source.</param>
internal sealed record DiagnosticSnapshot(string Method, string Reason, bool IsFault, LocationSnapshot Location);
