using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>docs/lowering.md has to tell the truth: the oracle's tests check what falls back, these tests that nothing is missing.</summary>
public sealed class LoweringPageTests
{
    // C# 14 has tests of its own, which only a project with its compiler holds.
    private static readonly bool s_isCSharp14 = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() > LanguageVersion.CSharp13;

    private static readonly string[] s_tests =
    [
        .. typeof(OracleTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(OracleTests)))
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => $"{type.Name}.{method.Name}")),
    ];

    [Fact]
    public void Every_construct_of_the_oracle_has_a_row()
    {
        var listed = LoweringPage.Lowered.Union(LoweringPage.FallingBack);
        Assert.Empty(s_tests.Except(listed).Order());
    }

    [Fact]
    public void Every_row_has_its_test() => Assert.Empty(
        LoweringPage.Lowered.Union(LoweringPage.FallingBack).Except(s_tests).Where(static test => s_isCSharp14 || !test.StartsWith("CSharp14Tests.", StringComparison.Ordinal)).Order());

    [Fact]
    public void No_construct_is_listed_twice() => Assert.Empty(LoweringPage.Lowered.Intersect(LoweringPage.FallingBack).Order());
}
