namespace CoroGen.Samples.WordCount;

/// <summary>What is counted in a text.</summary>
internal readonly record struct Counts(long Lines, long Words, long Bytes)
{
    public static Counts operator +(Counts left, Counts right) =>
        new(left.Lines + right.Lines, left.Words + right.Words, left.Bytes + right.Bytes);

    public static Counts operator *(Counts counts, int times) =>
        new(counts.Lines * times, counts.Words * times, counts.Bytes * times);
}
