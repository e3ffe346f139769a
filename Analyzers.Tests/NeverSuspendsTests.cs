using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0029.</summary>
public class NeverSuspendsTests : AnalyzerTest<NeverSuspendsAnalyzer>
{
    [Fact]
    public async Task A_coroutine_that_awaits_nothing_is_reported()
    {
        var diagnostics = await Reports("""
            #pragma warning disable CS1998
            partial class Work
            {
                [Coroutine] async Coro<int> [|One|]() { Func<Coro> later = async () => await Coro.Yield(); return 1; }
                [Coroutine] async Coro<int> [|Two|]() => 2;
            }
            """);

        Assert.Equal("'One' awaits nothing: a method that gives its result costs less", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_coroutine_that_awaits_or_must_be_one_is_fine() => await ReportsNothing("""
        #pragma warning disable CS1998
        interface IWork { [Coroutine] Coro<int> Three(); }
        partial class Work : IWork
        {
            [Coroutine] async Coro One() => await Coro.Yield();
            [Coroutine] protected virtual async Coro Two() { }
            [Coroutine] public async Coro<int> Three() => 3;
            [Coroutine] async IAsyncEnumerable<int> Four() { yield return 4; }
            [Coroutine] async Coro Five(IAsyncEnumerable<int> all) { await foreach (var one in all) { } }
            [Coroutine] async Coro Six() { await using var group = new CoroTaskGroup(); }
            async Coro Plain() { }
        }
        """);
}
