using System.Globalization;
using System.Text.RegularExpressions;

namespace CoroGen.Conformance.Harness;

/// <summary>The checklist in items.md, and the items that README.md lists as left without a scenario.</summary>
internal static partial class Checklist
{
    /// <summary>The numbers of the items, as written.</summary>
    public static IReadOnlyList<int> Items { get; } =
        [.. ItemLine().Matches(Read("items.md")).Select(match => Number(match.Groups[1]))];

    /// <summary>The numbers of the items that have a reason instead of a scenario.</summary>
    public static IReadOnlySet<int> WithoutScenario { get; } = ReadReasons();

    static HashSet<int> ReadReasons()
    {
        var readme = Read("README.md");
        var section = readme[readme.IndexOf("## Items without a scenario", StringComparison.Ordinal)..];
        var numbers = ReasonLine().Matches(section)
            .SelectMany(line => line.Groups[1].Value.Split(','))
            .SelectMany(Range);
        return [.. numbers];
    }

    static IEnumerable<int> Range(string text)
    {
        var ends = text.Split('-').Select(end => int.Parse(end.Trim(), CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    [GeneratedRegex(@"^(\d+)\. \S", RegexOptions.Multiline)]
    private static partial Regex ItemLine();

    [GeneratedRegex(@"^- ([\d, -]+): \S", RegexOptions.Multiline)]
    private static partial Regex ReasonLine();
}
