using System.Reflection;
using System.Text.RegularExpressions;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Runtime.Tests.Documentation;

/// <summary>The guide for people who come from asyncio names members that exist.</summary>
public sealed partial class PortingGuideTests
{
    [Fact]
    public void Every_member_that_the_guide_names_exists()
    {
        var members = Member().Matches(File.ReadAllText(Repository.PathOf("docs", "asyncio.md"))).Select(static match => (Type: match.Groups[1].Value, Name: match.Groups[2].Value)).Distinct().ToArray();
        Assert.True(members.Length > 80, $"The guide names {members.Length} members only.");
        Assert.All(members, static member => Assert.True(Exists(member.Type, member.Name), $"There is no {member.Type}.{member.Name}."));
    }

    private static bool Exists(string type, string name) =>
        typeof(Coro).Assembly.GetExportedTypes()
            .Where(candidate => candidate.Name.Split('`')[0] == type)
            .Any(candidate => candidate.GetMember(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy).Length > 0);

    [GeneratedRegex(@"\b(Coro\w*|EventLoop|Outcome|CallbackHandle)\.([A-Z]\w*)")]
    private static partial Regex Member();
}
