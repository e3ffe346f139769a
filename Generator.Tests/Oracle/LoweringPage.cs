using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>docs/lowering.md: which construct is covered by which test, and which of them still fall back.</summary>
internal static partial class LoweringPage
{
    private const string FallbackHeading = "## What falls back";

    private static readonly Lazy<(HashSet<string> Lowered, HashSet<string> FallingBack)> s_tests = new(Read);

    /// <summary>The tests of constructs that run on generated frames.</summary>
    public static IReadOnlySet<string> Lowered => s_tests.Value.Lowered;

    /// <summary>The tests of constructs that stay on the compiler's state machine.</summary>
    public static IReadOnlySet<string> FallingBack => s_tests.Value.FallingBack;

    public static bool FallsBack(string test) => FallingBack.Contains(test);

    private static (HashSet<string> Lowered, HashSet<string> FallingBack) Read()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "lowering.md")).ReplaceLineEndings("\n");
        var parts = text.Split(FallbackHeading);
        if (parts.Length != 2) throw new InvalidOperationException($"docs/lowering.md has to have one heading \"{FallbackHeading}\".");
        return (TestsIn(parts[0]), TestsIn(parts[1]));
    }

    private static HashSet<string> TestsIn(string text) => [.. Row().Matches(text).Select(match => match.Groups["test"].Value)];

    [GeneratedRegex(@"^\| [^|\n]+ \| `(?<test>\w+\.\w+)` \| [^|\n]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
