using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Docs.Tests;

/// <summary>Links of the pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    private const string Changes = "CHANGELOG.md";

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.PathOf(), path).Replace('\\', '/')).Append("README.md").Append("CONTRIBUTING.md").Append(Changes)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void They_lead_to_files_and_headings(string page)
    {
        var path = Repository.PathOf(page.Split('/'));
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var parts = link.Groups[1].Value.Split('#');
            if (parts[0].Contains("://", StringComparison.Ordinal)) continue;
            var target = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} links to {parts[0]}, which is not there.");
            if (parts.Length > 1) Assert.Contains(parts[1], Anchors(target));
        }
    }

    [Fact]
    public void Every_page_for_people_is_linked_by_the_readme()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.All(Directory.GetFiles(Repository.PathOf("docs"), "*.md"), path => Assert.Contains($"(docs/{Path.GetFileName(path)}", readme, StringComparison.Ordinal));
        Assert.Contains($"({Changes})", readme, StringComparison.Ordinal);
    }

    // As GitHub makes them of headings.
    private static IEnumerable<string> Anchors(string path) =>
        File.ReadLines(path).Where(static line => line.StartsWith('#'))
            .Select(static line => NoLetter().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex NoLetter();
}
