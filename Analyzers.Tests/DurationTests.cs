using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0015.</summary>
public class DurationTests : FixTest<DurationAnalyzer, SecondsFix>
{
    [Fact]
    public async Task Whole_numbers_that_look_like_milliseconds_are_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                const int PollMs = 20;
                async Coro M(Coro c, CoroTask<int> task, EventLoop loop, int delayMilliseconds)
                {
                    await Coro.Sleep([|100|]);
                    await Coro.Sleep([|2500|], "x");
                    await Coro.WaitFor(c, [|500|]);
                    await Coro.WaitFor(timeout: [|50|], task: task);
                    await using var t = Coro.Timeout([|1000|]);
                    loop.CallLater([|100|], () => { });
                    loop.Tick([|100|]);
                    await Coro.Sleep([|PollMs|]);
                    await Coro.Sleep([|delayMilliseconds|]);
                }
            }
            """);

        Assert.Equal("'Sleep' takes seconds, and 100 look like milliseconds; write 0.1", diagnostics[0].GetMessage(null));
        Assert.Equal("'Sleep' takes seconds, and 'PollMs' look like milliseconds; write PollMs / 1000.0", diagnostics[7].GetMessage(null));
    }

    [Fact]
    public async Task Seconds_and_whole_minutes_are_fine() => await ReportsNothing("""
        class Work
        {
            const int Forever = 1_000_000;
            async Coro M(Coro c, EventLoop loop, int n, int atoms)
            {
                await Coro.Sleep(0.1);
                await Coro.Sleep(49);
                await Coro.Sleep(60);
                await Coro.Sleep(300);
                await Coro.Sleep(3600);
                await Coro.Sleep(100.0);
                await Coro.Sleep(n);
                await Coro.Sleep(atoms);
                await Coro.Sleep(Forever);
                await Coro.Sleep(100 * n);
                await Coro.Sleep(TimeSpan.FromMilliseconds(100));
                loop.CallAt(100, () => { });
                await Coro.WaitFor(c, null);
                await Coro.Sleep(1, 100);
                await Task.Delay(100);
            }
        }
        """);

    [Fact]
    public async Task Milliseconds_become_seconds() => await Fixes(
        """
        class Work
        {
            async Coro M(Coro c, int delayMs)
            {
                await Coro.Sleep(/* a */ [|100|] /* b */);
                await Coro.Sleep([|1_500|]);
                await Coro.WaitFor(c, [|2000|]); // Kept.
                await Coro.Sleep([|delayMs|]);
            }
        }
        """,
        """
        class Work
        {
            async Coro M(Coro c, int delayMs)
            {
                await Coro.Sleep(/* a */ 0.1 /* b */);
                await Coro.Sleep(1.5);
                await Coro.WaitFor(c, 2); // Kept.
                await Coro.Sleep(delayMs / 1000.0);
            }
        }
        """,
        "Convert to seconds");
}
