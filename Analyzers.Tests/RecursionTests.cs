using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0028.</summary>
public class RecursionTests : AnalyzerTest<RecursionAnalyzer>
{
    [Fact]
    public async Task A_coroutine_that_awaits_itself_is_reported()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                [Coroutine] async Coro<int> Sum(int n) => n == 0 ? 0 : n + await [|Sum(n - 1)|];
                [Coroutine] async Coro Deep<T>(T value) { await [|Deep(new[] { value })|]; }
            }
            """);

        Assert.Equal("'Sum' awaits itself; each level but the outermost has a box of its own", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task Other_calls_are_fine() => await ReportsNothing("""
        partial class Work
        {
            [Coroutine] async Coro<int> Sum(int n) => await Other(n);
            [Coroutine] async Coro<int> Other(int n) { await Coro.Yield(); Func<Coro> again = async () => await Other(1); return n; }
            [Coroutine] async Coro<int> Other(string s) => await Other(s.Length);
            async Coro Plain() => await Plain();
        }
        """);
}
