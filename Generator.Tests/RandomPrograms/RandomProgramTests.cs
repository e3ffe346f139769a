using System.Globalization;
using Xunit.Abstractions;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>
/// Random programs through the oracle: 60 of statements and expressions and 15 of them with async iterators, 40 of many types and constructs and 10 of
/// these with async iterators, and one of each construct alone; or as many of each kind as the environment variable COROGEN_RANDOM_PROGRAMS says, from
/// the seed in COROGEN_RANDOM_SEED on. COROGEN_RANDOM_ONLY names the constructs to try alone, with commas between them. A failing
/// program is shrunk before it is shown; its seed makes it again.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_programs_do_the_same_with_and_without_the_generator() => CheckSeeds(ProgramKind.Plain, 60);

    [Fact]
    public void Random_programs_with_async_iterators_do_the_same_with_and_without_the_generator() => CheckSeeds(ProgramKind.Iterators, 15);

    [Fact]
    public void Random_programs_of_many_shapes_do_the_same_with_and_without_the_generator() => CheckSeeds(ProgramKind.Shaped(ProgramChoice.All), 40);

    [Fact]
    public void Random_programs_of_many_shapes_with_async_iterators_do_the_same_with_and_without_the_generator() => CheckSeeds(ProgramKind.ShapedIterators(ProgramChoice.All), 10);

    [Fact]
    public void Each_construct_alone_does_the_same_with_and_without_the_generator()
    {
        var only = Environment.GetEnvironmentVariable("COROGEN_RANDOM_ONLY")?.Split(',');
        var seeds = ProgramKind.SeedsOfNames(FromEnvironment("COROGEN_RANDOM_PROGRAMS", 1), name => only is null || only.Contains(name));
        Check(ProgramKind.OfOneName, seeds, seed => $" ({ProgramKind.NameOf(seed)})");
    }

    private void CheckSeeds(ProgramKind kind, int usualCount)
    {
        var first = FromEnvironment("COROGEN_RANDOM_SEED", 1);
        Check(kind, [.. Enumerable.Range(first, FromEnvironment("COROGEN_RANDOM_PROGRAMS", usualCount))], static _ => "");
    }

    private void Check(ProgramKind kind, int[] seeds, Func<int, string> describe)
    {
        output.WriteLine($"{seeds.Length} random programs from seed {seeds[0]} on");
        if (new ProgramCheck(kind).Failures(seeds) is not { Count: > 0 } failures) return;
        var text = new FailureReport(kind, describe).Of(failures);
        output.WriteLine(text);
        Assert.Fail(text);
    }

    internal static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
