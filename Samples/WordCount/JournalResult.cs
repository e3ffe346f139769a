namespace CoroGen.Samples.WordCount;

/// <summary>How writing the journal went.</summary>
/// <param name="WasCanceled">Whether it was cancelled while it ran.</param>
/// <param name="IsComplete">Whether every line is in the file.</param>
internal sealed record JournalResult(bool WasCanceled, bool IsComplete);
