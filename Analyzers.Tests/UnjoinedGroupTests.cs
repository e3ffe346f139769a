using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0032.</summary>
public class UnjoinedGroupTests : FixTest<UnjoinedGroupAnalyzer, JoinGroupFix>
{
    [Fact]
    public async Task A_group_that_nobody_joins_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(Coro one, Coro two, bool more)
                {
                    await using var [|group = new CoroTaskGroup()|];
                    group.CreateTask(one);
                    if (more) group.CreateTask(two);
                    await using (var [|inner = new CoroTaskGroup()|]) { inner.CreateTask(two); }
                    Action later = () => group.CreateTask(one);
                }
            }
            """);

        Assert.Equal(
            "Nobody joins 'group': what still runs at the end of its block is cancelled; end the block with 'await group.Join();'",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_group_that_is_joined_or_given_away_is_fine() => await ReportsNothing("""
        class Work
        {
            CoroTaskGroup? current;
            async Coro M(Coro one, bool wait)
            {
                await using var joined = new CoroTaskGroup();
                joined.CreateTask(one);
                if (wait) await joined.Join();
                await using var given = new CoroTaskGroup();
                given.CreateTask(one);
                await Rest(given);
                await using var kept = current = new CoroTaskGroup();
                kept.CreateTask(one);
                await using var seen = new CoroTaskGroup();
                current = seen;
                seen.CreateTask(one);
                await using var awaited = new CoroTaskGroup();
                var task = awaited.CreateTask(one);
                await task;
                await using var served = new CoroTaskGroup();
                served.CreateTask(one);
                await new CoroQueue<int>().Join();
            }
            async Coro Forever(Coro one)
            {
                await using var left = new CoroTaskGroup();
                left.CreateTask(one);
                while (true) await Coro.Yield();
            }
            async Coro Others(Coro one)
            {
                await using var empty = new CoroTaskGroup();
                await CoroTaskGroup.Run(async g => { g.CreateTask(one); await Coro.Yield(); });
            }
            async Coro Rest(CoroTaskGroup group) => await group.Join();
        }
        """);

    [Fact]
    public async Task A_group_whose_type_stands_before_it_is_seen() => await Reports("""
        class Work
        {
            async Coro M(Coro one)
            {
                await using CoroTaskGroup [|group = new()|];
                group.CreateTask(one);
            }
        }
        """);

    [Fact]
    public async Task The_block_ends_with_the_join() => await Fixes(
        """
        class Work
        {
            async Coro M(Coro one, Coro two)
            {
                await using (var [|inner = new CoroTaskGroup()|]) { inner.CreateTask(two); }
                await using var [|group = new CoroTaskGroup()|];
                group.CreateTask(one); // The first.

                // The second.
                group.CreateTask(two); // Last.
            }
        }
        """,
        """
        class Work
        {
            async Coro M(Coro one, Coro two)
            {
                await using (var inner = new CoroTaskGroup()) { inner.CreateTask(two); await inner.Join(); }
                await using var group = new CoroTaskGroup();
                group.CreateTask(one); // The first.

                // The second.
                group.CreateTask(two); // Last.
                await group.Join();
            }
        }
        """,
        "Join it");

    [Fact]
    public async Task Nothing_is_offered_behind_a_return() => await Offers("""
        class Work
        {
            async Coro<int> M(Coro one)
            {
                await using var [|group = new CoroTaskGroup()|];
                group.CreateTask(one);
                return 1;
            }
        }
        """);
}
