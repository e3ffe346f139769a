using System.Reflection;
using System.Text.RegularExpressions;

namespace CoroGen.Docs.Tests;

/// <summary>Pages name members that exist.</summary>
public sealed partial class NameTests
{
    public static TheoryData<string> Pages => [.. Page.All.Where(static page => page.Name is not ("docs/lowering.md" or "docs/architecture.md")).Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void They_exist(string name)
    {
        var text = string.Join('\n', Page.All.Single(page => page.Name == name).Lines);
        Assert.All(Member().Matches(text), static member => Assert.True(Exists(member.Groups[1].Value, member.Groups[2].Value), $"There is no {member.Value}."));
    }

    private static bool Exists(string type, string name) =>
        typeof(Coro).Assembly.GetExportedTypes()
            .Where(candidate => candidate.Name.Split('`')[0] == type)
            .Any(candidate => candidate.GetMember(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy).Length > 0);

    [GeneratedRegex(@"(?<![\w.:/])(Coro|CoroTask|CoroQueue|CoroLock|CoroEvent|CoroSemaphore|CoroTaskGroup|CoroTimeout|EventLoop|Outcome)\.([A-Z]\w*)")]
    private static partial Regex Member();
}
