using System.Diagnostics;

namespace CoroGen.Samples.WordCount;

/// <summary>The main sample: runs the job, checks the counts, and stops cleanly at Ctrl+C.</summary>
internal static class WordCountSample
{
    private const int Interrupted = 130;

    public static int Run()
    {
        var run = new WordCountRun(Text.LoadAll());
        var journal = Path.Combine(Path.GetTempPath(), $"corogen-wordcount-{Environment.ProcessId}.txt");
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = WordCountDisplay.RunWithProgress(run, () => Coro.Run(run.Run(journal)));
            return Report(result, Stopwatch.GetElapsedTime(start));
        }
        catch (CoroCanceledException)
        {
            Console.Error.WriteLine($"Interrupted after {run.Done} of {WordCountRun.Requests} requests; everything is closed.");
            return Interrupted;
        }
        finally
        {
            File.Delete(journal);
        }
    }

    private static int Report(WordCountResult result, TimeSpan elapsed)
    {
        WordCountDisplay.Print(result, elapsed);
        var faults = result.Faults().ToList();
        foreach (var fault in faults) Console.Error.WriteLine($"WRONG: {fault}.");
        Console.WriteLine(faults.Count == 0 ? "All counts equal those of the texts themselves." : "The sample has failed.");
        return faults.Count == 0 ? 0 : 1;
    }
}
