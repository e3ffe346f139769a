using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CoroGen.Benchmarks;

/// <summary>Runs every benchmark briefly in this process and prints one table: enough to compare, too little to publish.</summary>
internal static class QuickReport
{
    private static readonly (Type Type, string Title)[] s_rows =
    [
        (typeof(NestedWithoutSuspension), "ten nested calls, no suspension"),
        (typeof(NestedWithOneSuspension), "ten nested calls, one suspension in the innermost"),
        (typeof(NestedWithManySuspensions), "ten nested calls, 1,000 suspensions in the innermost, each"),
        (typeof(SpawnAndJoin), "spawn and join 100,000 tasks, each"),
        (typeof(QueuePingPong), "queue ping-pong, round trip"),
    ];

    public static void Print()
    {
        var log = new LogCapture();
        var config = ManualConfig.CreateEmpty()
            .WithOptions(ConfigOptions.DisableLogFile)
            .AddLogger(log)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithUnrollFactor(1)
                .WithWarmupCount(12)
                .WithIterationCount(25)
                .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(20)));

        Console.WriteLine($"{"",-58} {"",-18} {"ns/op",10} {"ratio",8} {"B/op",8}");
        foreach (var (type, title) in s_rows)
        {
            var summary = BenchmarkRunner.Run(type, config);
            if (summary.Reports.Any(report => !report.Success)) throw new InvalidOperationException($"A benchmark of {type.Name} failed:{Environment.NewLine}{string.Concat(log.CapturedOutput.Select(line => line.Text))}");
            PrintRow(title, summary);
        }
    }

    private static void PrintRow(string title, Summary summary)
    {
        // The least of many short runs is what other processes on the machine disturbed least.
        var baseline = Least(summary.Reports.Single(report => summary.IsBaseline(report.BenchmarkCase)));
        foreach (var report in summary.Reports.OrderBy(report => summary.IsBaseline(report.BenchmarkCase) ? 0 : 1))
        {
            var time = Least(report);
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{title,-58} {report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-18} {time,10:F1} {time / baseline,7:F1}x {bytes,8}"));
            title = "";
        }
    }

    private static double Least(BenchmarkReport report) => report.ResultStatistics!.Min;
}
