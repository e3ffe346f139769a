using System.Globalization;
using Spectre.Console;

namespace CoroGen.Samples.WordCount;

/// <summary>What the user sees of the job.</summary>
internal static class WordCountDisplay
{
    private static readonly TimeSpan s_refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the job with live progress when there is a terminal to show it in.</summary>
    public static WordCountResult RunWithProgress(WordCountRun run, Func<WordCountResult> job)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return job();
        return AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            // The display looks at the job from a thread of its own, so that it does not disturb what is measured.
            var bar = context.AddTask($"{WordCountRun.Requests} texts of {WordCountRun.Clients} clients", maxValue: WordCountRun.Requests);
            using var timer = new Timer(_ => bar.Value = run.Done, null, s_refresh, s_refresh);
            return job();
        });
    }

    public static void Print(WordCountResult result, TimeSpan elapsed)
    {
        var table = new Table().AddColumn("Word count").AddColumn(new TableColumn("").RightAligned());
        Add("clients", Number(WordCountRun.Clients));
        Add("requests (one text each)", Number(result.Answers.Count));
        Add("lines", Number(result.Tally.Lines));
        Add("words", Number(result.Tally.Words));
        Add("bytes", Number(result.Tally.Bytes));
        Add("elapsed, the slow client included", $"{elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s");
        Add("latency p50", Milliseconds(result.LatencyOf(0.5)));
        Add("latency p99", Milliseconds(result.LatencyOf(0.99)));
        Add("allocated per request, all told", Bytes(result.AllocatedPerRequest));
        Add("allocated per request, steady state", Bytes(result.AllocatedPerRequestInSteadyState));
        Add("slow client", result.WasSlowClientTold ? "timed out" : "not timed out");
        Add("journal, cancelled while flushing", result.Journal.IsComplete ? "complete" : "incomplete");
        AnsiConsole.Write(table);

        void Add(string name, string value) => table.AddRow(name, value);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture)} ms";

    private static string Bytes(double bytes) => $"{bytes.ToString("N1", CultureInfo.InvariantCulture)} B";
}
