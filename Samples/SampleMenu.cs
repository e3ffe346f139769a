using CoroGen.Samples.Chats;
using CoroGen.Samples.Crawlers;
using CoroGen.Samples.Games;
using CoroGen.Samples.Hello;
using CoroGen.Samples.Http;
using CoroGen.Samples.Tours;
using CoroGen.Samples.WordCount;

namespace CoroGen.Samples;

/// <summary>The samples, and the choice between them. The first one is the main job.</summary>
internal static class SampleMenu
{
    private const int WrongArguments = 2;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Sample> Samples { get; } =
    [
        new("wordcount", "A word-count server and 200 clients on loopback: streams, tasks, locks, queues, timeouts", static _ => WordCountSample.Run()),
        new("hello", "Two coroutines that sleep at the same time", static _ => HelloSample.Run()),
        new("tour", "Every verb once, with its output, in virtual time", TourSample.Run),
        new("game", "10,000 scripted actors on a game's own loop, drawn in the terminal, with 0 bytes a frame", GameSample.Run),
        new("chat", "A chat room: a server, its guests, and what each of them reads", ChatSample.Run),
        new("http", "A small HTTP server with keep-alive and a limit for slow clients", HttpSample.Run),
        new("crawler", "Reads all pages of a site that it serves itself, four at a time", CrawlerSample.Run),
    ];

    public static int Run(string[] args)
    {
        Print();
        if (args is ["check"]) return CheckAll();
        var name = args.Length > 0 ? args[0] : Samples[0].Name;
        if (Samples.FirstOrDefault(sample => sample.Name == name) is not { } sample)
        {
            Console.Error.WriteLine($"There is no sample '{name}': choose one of {string.Join(", ", Samples.Select(known => known.Name))}, or check.");
            return WrongArguments;
        }

        if (SampleOptions.Parse(args.AsSpan(Math.Min(args.Length, 1))) is not { } options)
        {
            Console.Error.WriteLine("Behind the name of a sample may stand --check, --frames N and --port N.");
            return WrongArguments;
        }

        Console.WriteLine($"Running {sample.Name}.");
        Console.WriteLine();
        return sample.Run(options);
    }

    private static int CheckAll()
    {
        var failed = new List<string>();
        foreach (var sample in Samples)
        {
            Console.WriteLine($"== {sample.Name}");
            if (sample.Run(new SampleOptions(IsCheck: true)) != 0) failed.Add(sample.Name);
        }

        Console.WriteLine(failed.Count == 0 ? "All samples are right." : $"FAILED: {string.Join(", ", failed)}");
        return failed.Count == 0 ? 0 : 1;
    }

    private static void Print()
    {
        Console.WriteLine("Samples of CoroGen: dotnet run --project Samples [-- name [--check] [--frames N] [--port N]], or -- check for all");
        foreach (var sample in Samples) Console.WriteLine($"  {sample.Name,-10} {sample.Description}");
    }
}
