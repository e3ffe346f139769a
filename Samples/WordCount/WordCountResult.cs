namespace CoroGen.Samples.WordCount;

/// <summary>What came of the whole job, and whether it is right.</summary>
internal sealed record WordCountResult(
    IReadOnlyList<Answer> Answers,
    Counts Tally,
    Counts Expected,
    double AllocatedPerRequest,
    double AllocatedPerRequestInSteadyState,
    bool WasSlowClientTold,
    int GivenUp,
    JournalResult Journal)
{
    public int WrongAnswers => Answers.Count(answer => answer.Counts != answer.Text.Expected);

    /// <summary>What is wrong; empty when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (Answers.Count != WordCountRun.Requests) yield return $"{Answers.Count} answers instead of {WordCountRun.Requests}";
        if (WrongAnswers > 0) yield return $"{WrongAnswers} answers differ from the counts of their texts";
        if (Tally != Expected) yield return $"the tally is {Tally} instead of {Expected}";
        if (!WasSlowClientTold || GivenUp != 1) yield return $"the server gave up on {GivenUp} clients instead of the slow one";
        if (!Journal.WasCanceled) yield return "the journal was not cancelled while it was written";
        if (!Journal.IsComplete) yield return "the journal is not complete";
    }

    /// <summary>The latency that a part of the requests does not exceed.</summary>
    public TimeSpan LatencyOf(double part)
    {
        var latencies = Answers.Select(answer => answer.Latency).Order().ToArray();
        return latencies.Length == 0 ? TimeSpan.Zero : latencies[(int)Math.Ceiling(part * latencies.Length) - 1];
    }
}
