using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0031.</summary>
public class UncancelTests : AnalyzerTest<UncancelAnalyzer>
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
    public async Task What_is_accounted_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M()
            {
                try { await Coro.Sleep(1); }
                catch (CoroCanceledException) { CoroTask.Current!.Uncancel(); }
            }
            async Coro N() { CoroTask.Current!.Cancel(); await Coro.Yield(); CoroTask.Current!.Uncancel(); }
            async Coro O() { while (CoroTask.Current!.CancellationRequests > 0) CoroTask.Current!.Uncancel(); await Coro.Yield(); }
            async Coro P(CoroTask other) { await Coro.Yield(); other.Uncancel(); }
            void Give() => CoroTask.Current!.Uncancel();
        }
        """);
}
