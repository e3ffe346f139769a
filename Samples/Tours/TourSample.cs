// The tour: every verb once, with what it does. It runs in virtual time, so that it takes an instant and always prints the same, which stands in Tour.txt.
//
//   dotnet run --project Samples -- tour
namespace CoroGen.Samples.Tours;

/// <summary>Runs the stations one after the other.</summary>
internal static partial class TourSample
{
    public static int Run(SampleOptions options)
    {
        var lines = VirtualClock.Run(Walk(!options.IsCheck));
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Tours", "Tour.txt"));
        var differs = expected.Zip(lines).FirstOrDefault(static pair => pair.First != pair.Second);
        if (expected.SequenceEqual(lines)) return 0;
        Console.Error.WriteLine($"WRONG: {lines.Count} lines for {expected.Length}; '{differs.Second}' for '{differs.First}'.");
        return 1;
    }

    [Coroutine]
    private static async Coro<IReadOnlyList<string>> Walk(bool isShown)
    {
        var guide = new Guide(isShown);
        await new Beginnings(guide).Visit();
        await new Several(guide).Visit();
        await new Limits(guide).Visit();
        await new Primitives(guide).Visit();
        await new Frames(guide).Visit();
        await new Outside(guide).Visit();
        await new Looking(guide).Visit();
        return guide.Lines;
    }
}
