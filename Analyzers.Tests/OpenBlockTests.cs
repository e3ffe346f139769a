using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0017.</summary>
public class OpenBlockTests : FixTest<OpenBlockAnalyzer, AwaitUsingFix>
{
    [Fact]
    public async Task A_timeout_or_a_group_that_nobody_closes_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(Coro one)
                {
                    var timeout = [|Coro.Timeout(1)|];
                    [|Coro.TimeoutAt(TimeSpan.Zero)|];
                    _ = [|Coro.Timeout(2)|];
                    CoroTaskGroup group = [|new CoroTaskGroup()|], other = [|new()|];
                    group.CreateTask(one);
                    if (timeout.IsExpired) timeout.Reschedule(2);
                    await Coro.Yield();
                }
            }
            """);

        Assert.Equal(
            "This timeout is never closed, so its deadline cancels the task behind the block too; declare it with 'await using'",
            diagnostics[0].GetMessage(null));
        Assert.Equal("This group is never closed, so nobody waits for its tasks; declare it with 'await using'", diagnostics[3].GetMessage(null));
    }

    [Fact]
    public async Task A_block_of_its_own_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(Coro one, Coro two)
            {
                await using var timeout = Coro.Timeout(1);
                await using (var inner = Coro.Timeout(2)) { inner.Reschedule(1); }
                await using (Coro.Timeout(3)) { }
                await using var group = new CoroTaskGroup();
                group.CreateTask(one);
                await group.Join();
                await Coro.Timeout(1, async t => await two);
                await CoroTaskGroup.Run(async g => { g.CreateTask(Coro.Sleep(1)); await Coro.Yield(); });
            }
        }
        """);

    [Fact]
    public async Task What_is_closed_otherwise_or_given_away_is_fine() => await ReportsNothing("""
        class Work
        {
            CoroTimeout? field;
            async Coro M(List<CoroTimeout> all)
            {
                var one = Coro.Timeout(1);
                try { await Coro.Yield(); } finally { await one.DisposeAsync(); }
                var two = new CoroTaskGroup();
                await two.Join();
                var three = Coro.Timeout(1);
                field = three;
                field = Coro.Timeout(2);
                all.Add(Coro.Timeout(3));
                var four = Coro.Timeout(4);
                await using (four) { }
                var five = new CoroTaskGroup();
                Action close = () => Close(five);
            }
            CoroTimeout N() => Coro.Timeout(1);
            void Close(CoroTaskGroup group) { }
        }
        """);

    [Fact]
    public async Task The_declaration_awaits() => await Fixes(
        """
        class Work
        {
            async Coro M()
            {
                // Above.
                var timeout = [|Coro.Timeout(1)|]; // Kept.
                CoroTaskGroup group = [|new()|];
                await Coro.Yield();
                [|Coro.Timeout(1)|];
            }
        }
        """,
        """
        class Work
        {
            async Coro M()
            {
                // Above.
                await using var timeout = Coro.Timeout(1); // Kept.
                await using CoroTaskGroup group = new();
                await Coro.Yield();
                [|Coro.Timeout(1)|];
            }
        }
        """,
        "Add await using");

    [Fact]
    public async Task Nothing_is_offered_where_no_await_can_stand() => await Offers("""
        class Work
        {
            void M()
            {
                var group = [|new CoroTaskGroup()|];
                group.Cancel();
            }
        }
        """);
}
