using System.Text.RegularExpressions;

namespace CoroGen.Docs.Tests;

/// <summary>What the README and the pages under docs/ show compiles, runs on frames, and prints what they say.</summary>
public sealed partial class ExampleTests
{
    private static readonly IReadOnlyList<Example> s_examples = [.. Page.All.SelectMany(static page => page.Examples)];

    public static TheoryData<string> Compiled => [.. s_examples.Where(static example => example.Kind != ExampleKind.Generated).Select(static example => example.Name)];

    public static TheoryData<string> Runnable => [.. s_examples.Where(static example => example.Kind is ExampleKind.Run or ExampleKind.Frames).Select(static example => example.Name)];

    public static TheoryData<string> Excerpts => [.. s_examples.Where(static example => example.Kind == ExampleKind.Generated).Select(static example => example.Name)];

    [Theory]
    [MemberData(nameof(Compiled))]
    public void It_compiles_and_nothing_complains(string name)
    {
        var (_, generated, complaints) = ExampleCompiler.Generate(Find(name));
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        Assert.Equal(Find(name).Sources[1].Contains("[Coroutine", StringComparison.Ordinal), generated.Contains("_Frame", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Runnable))]
    public void It_prints_what_the_page_says_on_frames_and_without_the_generator(string name)
    {
        var example = Find(name);
        Assert.NotNull(example.Output);
        var (output, frames) = ExampleRunner.Run(ExampleCompiler.Emit(ExampleCompiler.Generate(example).Compilation));
        Assert.True(example.Output == output, $"It prints:\n{output}");
        Assert.NotEqual(0, frames);
        if (example.Kind == ExampleKind.Run) Assert.Equal(example.Output, ExampleRunner.Run(ExampleCompiler.Emit(ExampleCompiler.Plain(example))).Output);
    }

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void It_is_what_the_generator_makes(string name)
    {
        var source = s_examples.TakeWhile(example => example.Name != name).Last(static example => example.Kind != ExampleKind.Generated);
        var generated = Simplify(ExampleCompiler.Generate(source).Generated);
        var at = 0;
        foreach (var line in Simplify(Find(name).Text))
        {
            var found = generated.IndexOf(line, at);
            Assert.True(found >= 0, $"The generator does not make, behind what stands before it: {line}\n\n{string.Join("\n", generated)}");
            at = found + 1;
        }
    }

    private static Example Find(string name) => s_examples.Single(example => example.Name == name);

    // Pages leave out what is said of every frame: attributes, the lines of the user's file, and where names begin.
    private static List<string> Simplify(string text) =>
    [
        .. text.Split('\n')
            .Select(static line => Remark().Replace(line.Replace("global::", "", StringComparison.Ordinal), "").Trim())
            .Where(static line => line.Length > 0 && !line.StartsWith('#') && !line.StartsWith('[') && line is not ("..." or "{" or "}")),
    ];

    [GeneratedRegex("//.*")]
    private static partial Regex Remark();
}
