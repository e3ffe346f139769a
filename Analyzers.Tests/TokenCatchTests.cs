using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0026.</summary>
public class TokenCatchTests : FixTest<TokenCatchAnalyzer, CatchTokenFix>
{
    [Fact]
    public async Task The_wrong_exception_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(CancellationToken token)
                {
                    try { await Coro.Sleep(1).WithCancellation(token); }
                    catch ([|CoroCanceledException|]) { }
                }
            }
            """);

        Assert.Equal(
            "A coroutine that WithCancellation stops throws OperationCanceledException, which this clause does not catch; catch that",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task What_is_caught_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(CancellationToken token, IAsyncEnumerable<int> all)
            {
                try { await Coro.Sleep(1); }
                catch (CoroCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (OperationCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (CoroCanceledException) { Console.WriteLine("the task itself"); throw; }
                try
                {
                    try { await Coro.Sleep(1).WithCancellation(token); }
                    catch (OperationCanceledException) when (token.IsCancellationRequested) { }
                }
                catch (CoroCanceledException) { }
                try { await foreach (var one in all) await Coro.Sleep(one).WithCancellation(token); }
                catch (CoroCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); await Coro.Yield(); }
                catch (CoroCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (CoroCanceledException) { }
                catch (OperationCanceledException) { }
            }
        }
        """);

    [Fact]
    public async Task The_other_exception_is_caught() => await Fixes(
        """
        class Work
        {
            async Coro M(CancellationToken token)
            {
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch ([|CoroCanceledException|] e) { Console.WriteLine(e); }
            }
        }
        """,
        """
        class Work
        {
            async Coro M(CancellationToken token)
            {
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (OperationCanceledException e) { Console.WriteLine(e); }
            }
        }
        """,
        "Catch OperationCanceledException");

    [Fact]
    public async Task Nothing_is_offered_where_the_other_exception_would_not_do() => await Offers("""
        class Work
        {
            void Take(CoroCanceledException e) { }
            async Coro M(CancellationToken token)
            {
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch ([|CoroCanceledException|] e) { Take(e); }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch ([|CoroCanceledException|] e) { Console.WriteLine(e.Message); }
            }
        }
        """,
        "Catch OperationCanceledException");
}
