namespace CoroGen.Samples.WordCount;

/// <summary>The outcome of one request: a client has sent a text and the server has answered.</summary>
/// <param name="Text">What was sent.</param>
/// <param name="Counts">What the server said.</param>
/// <param name="Latency">From the first line of the text to the answer.</param>
internal readonly record struct Answer(Text Text, Counts Counts, TimeSpan Latency);
