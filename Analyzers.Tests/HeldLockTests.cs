using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0023.</summary>
public class HeldLockTests : AnalyzerTest<HeldLockAnalyzer>
{
    [Fact]
    public async Task A_lock_held_while_waiting_for_time_or_network_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                readonly CoroLock gate = new();
                async Coro M(CoroStreamReader reader)
                {
                    using (await gate.Acquire()) { await [|Coro.Sleep(1)|]; }
                    using var held = await gate.Acquire();
                    var line = await [|reader.ReadLine()|];
                }
            }
            """);

        Assert.Equal("All who want 'gate' wait for this too; do it before the lock is acquired, or after", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_lock_that_an_exception_leaves_held_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                readonly CoroLock gate = new();
                async Coro M() { await [|gate.Acquire()|]; await Coro.Yield(); gate.Release(); }
            }
            """);

        Assert.Equal(
            "'gate' stays held if an exception or a cancellation passes its Release; write 'using (await gate.Acquire())'",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_notification_that_is_not_checked_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                readonly CoroCondition ready = new();
                async Coro M() { using (await ready.Acquire()) await [|ready.Wait()|]; }
            }
            """);

        Assert.Equal(
            "Another task may have been faster when this goes on; look again in a loop, or use WaitFor with what is waited for",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task What_is_short_or_checked_is_fine() => await ReportsNothing("""
        class Work
        {
            int count;
            readonly CoroLock gate = new();
            readonly CoroCondition ready = new();
            async Coro M(CoroStreamReader reader)
            {
                using (await gate.Acquire()) { count++; await Coro.Yield(); }
                await Coro.Sleep(1);
                await gate.Acquire();
                try { await Coro.Yield(); } finally { gate.Release(); }
                using (await ready.Acquire())
                {
                    while (count == 0) await ready.Wait();
                    await ready.WaitFor(() => count > 0);
                    again:
                    if (count == 0) { await ready.Wait(); goto again; }
                    async Coro Later() => await Coro.Sleep(1);
                    await Later();
                }
            }
        }
        """);
}
