using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0026.</summary>
public class CancellationCountTests : FixTest<CancellationCountAnalyzer, CatchTokenFix>
{
    [Fact]
    public async Task What_nobody_asked_for_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M()
                {
                    await Coro.Yield();
                    [|CoroTask.Current!.Uncancel()|];
                }
            }
            """);

        Assert.Equal(
            "Uncancel takes a request for cancellation back, and none was received or made here; call it where CoroCanceledException is caught",
            diagnostics[0].GetMessage(null));
    }

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
    public async Task What_is_accounted_or_caught_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(CancellationToken token, CoroTask other)
            {
                try { await Coro.Sleep(1); }
                catch (CoroCanceledException) { CoroTask.Current!.Uncancel(); }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (OperationCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); await Coro.Yield(); }
                catch (CoroCanceledException) { }
                try { await Coro.Sleep(1).WithCancellation(token); }
                catch (CoroCanceledException) { }
                catch (OperationCanceledException) { }
            }
            async Coro N(CoroTask other) { other.Cancel(); await Coro.Yield(); other.Uncancel(); }
            void Give(CoroTask given) => given.Uncancel();
            async Coro O(CoroTask other) { while (other.CancellationRequests > 0) other.Uncancel(); await Coro.Yield(); }
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
}
