using CoroGen.Samples.Games;
using CoroGen.Samples.Hello;
using CoroGen.Samples.WordCount;

namespace CoroGen.Samples;

/// <summary>The samples, and the choice between them. The first one is the main job.</summary>
internal static class SampleMenu
{
    private const int UnknownSample = 2;

    private static readonly Sample[] s_samples =
    [
        new("wordcount", "A word-count server and 200 clients on loopback: streams, tasks, locks, queues, timeouts", WordCountSample.Run),
        new("hello", "Two coroutines that sleep at the same time", HelloSample.Run),
        new("game", "A game loop that drives coroutines by Tick, and what they allocate", GameSample.Run),
    ];

    public static int Run(string[] args)
    {
        Print();
        var name = args.Length > 0 ? args[0] : s_samples[0].Name;
        if (Array.Find(s_samples, sample => sample.Name == name) is not { } sample)
        {
            Console.Error.WriteLine($"There is no sample '{name}': choose one of {string.Join(", ", s_samples.Select(known => known.Name))}.");
            return UnknownSample;
        }

        Console.WriteLine($"Running {sample.Name}.");
        Console.WriteLine();
        return sample.Run();
    }

    private static void Print()
    {
        Console.WriteLine("Samples of CoroGen: dotnet run --project Samples [-- name]");
        foreach (var sample in s_samples) Console.WriteLine($"  {sample.Name,-10} {sample.Description}");
    }
}
