using System.Diagnostics;
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

/// <summary>Runs every benchmark briefly and prints one table: enough to compare, too little to publish.</summary>
internal static class QuickReport
{
    private static readonly (Type Type, string Title)[] s_rows =
    [
        (typeof(NestedWithoutSuspension), "ten nested calls, no suspension"),
        (typeof(NestedWithOneSuspension), "ten nested calls, one suspension in the innermost"),
        (typeof(NestedWithManySuspensions), "ten nested calls, 1,000 suspensions in the innermost, each"),
        (typeof(DepthsWithOneSuspension), "nested calls, one suspension in the innermost"),
        (typeof(DepthsWithManySuspensions), "nested calls, 1,000 suspensions in the innermost, each"),
        (typeof(TickActors), "Tick: 10,000 actors three deep that wait a frame, each"),
        (typeof(SpawnAndJoin), "spawn and join 100,000 tasks, each"),
        (typeof(QueuePingPong), "queue ping-pong, round trip"),
    ];

    /// <summary>Prints the table. Each of its rows has a process of its own, or the runtime would optimise it for what the rows before it did.</summary>
    public static void Print()
    {
        Console.WriteLine($"{"",-70} {"",-18} {"ns/op",10} {"ratio",8} {"B/op",8}");
        foreach (var (type, _) in s_rows)
        {
            using var process = Process.Start(Environment.ProcessPath!, [.. HostArguments(), "--quick", type.Name]);
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"The process of {type.Name} ended with {process.ExitCode}.");
        }
    }

    /// <summary>Runs one benchmark and prints its row.</summary>
    /// <param name="name">The name of its class.</param>
    public static void PrintRow(string name)
    {
        var (type, title) = s_rows.Single(row => row.Type.Name == name);
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
        var summary = BenchmarkRunner.Run(type, config);
        if (summary.Reports.Any(report => !report.Success)) throw new InvalidOperationException($"A benchmark of {type.Name} failed:{Environment.NewLine}{string.Concat(log.CapturedOutput.Select(line => line.Text))}");
        foreach (var reports in summary.Reports.GroupBy(static report => report.BenchmarkCase.Parameters.DisplayInfo))
        {
            PrintRow(reports.Key.Length == 0 ? title : $"{title} {reports.Key}", [.. reports]);
        }
    }

    // The program was started by its own host, or by dotnet with the path of its assembly.
    private static string[] HostArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(QuickReport).Assembly.Location] : [];

    private static void PrintRow(string title, BenchmarkReport[] reports)
    {
        // The least of many short runs is what other processes on the machine disturbed least.
        var baseline = Least(reports.Single(IsBaseline));
        foreach (var report in reports.OrderBy(report => IsBaseline(report) ? 0 : 1))
        {
            var time = Least(report);
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{title,-70} {report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-18} {time,10:F1} {time / baseline,7:F1}x {bytes,8}"));
            title = "";
        }
    }

    private static bool IsBaseline(BenchmarkReport report) => report.BenchmarkCase.Descriptor.Baseline;

    private static double Least(BenchmarkReport report) => report.ResultStatistics!.Min;
}
