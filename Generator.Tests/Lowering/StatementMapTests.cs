using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Lowering;

/// <summary>What expressions have become is forgotten with their statement.</summary>
public class StatementMapTests
{
    [Fact]
    public void Entries_end_with_the_statement_in_which_they_were_made()
    {
        var (outer, inner) = (SyntaxFactory.ParseExpression("a"), SyntaxFactory.ParseExpression("b"));
        var map = new StatementMap<string> { [outer] = "outer" };
        var count = map.Count;
        map[inner] = "inner";
        map[outer] = "changed";
        map.RemoveFrom(count);
        Assert.False(map.Contains(inner));
        Assert.True(map.TryGetValue(outer, out var value));
        Assert.Equal("changed", value);
        map.RemoveFrom(0);
        Assert.Equal(0, map.Count);
        Assert.False(map.Contains(outer));
    }
}
