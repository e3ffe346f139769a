using System.Reflection;
using CoroGen.Generator.Tests.Testing;
using CoroGen.Samples.Device;
using CoroGen.Samples.Web;

namespace CoroGen.Samples.Tests;

/// <summary>Each sample is right, and explained.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. SampleMenu.Samples.Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_finds_itself_right(string name) => Assert.Equal(0, SampleMenu.Samples.Single(sample => sample.Name == name).Run(new SampleOptions(IsCheck: true)));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_stands_in_the_page_of_samples(string name) =>
        Assert.Contains($"-- {name}", File.ReadAllText(Repository.PathOf("docs", "samples.md")), StringComparison.Ordinal);

    [Fact]
    public async Task The_web_app_makes_one_slow_call_for_each_town() => Assert.Equal(0, await WebSample.Run(["--check"]));

    [Fact]
    public void The_device_never_shows_green_twice_and_restarts_what_hangs()
    {
        var journal = new StringWriter();
        var crossing = new Crossing(journal);
        VirtualClock.Run(crossing.RunFor(60));
        Assert.True(crossing is { Changes: > 10, Restarts: 2, Conflicts: 0 }, journal.ToString());
        Assert.EndsWith(" 60.0 all lights out\n", journal.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tour_shows_every_verb()
    {
        var text = string.Concat(Directory.GetFiles(Repository.PathOf("Samples", "Tours"), "*.cs").Select(File.ReadAllText));
        var verbs = typeof(Coro).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(static method => !method.IsSpecialName && !method.Name.EndsWith("_Boxed", StringComparison.Ordinal) && method.GetCustomAttribute<ObsoleteAttribute>() is null)
            .Select(static method => method.Name).Distinct().Except(["Run"]);
        Assert.All(verbs, verb => Assert.Matches($@"Coro\.{verb}[(<]", text));
    }

    [Theory]
    [InlineData("--frames", "x")]
    [InlineData("--frames")]
    [InlineData("--nothing")]
    public void Unknown_arguments_are_refused(params string[] arguments) => Assert.Null(SampleOptions.Parse(arguments));
}
