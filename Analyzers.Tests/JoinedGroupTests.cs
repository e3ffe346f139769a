using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0025.</summary>
public class JoinedGroupTests : AnalyzerTest<JoinedGroupAnalyzer>
{
    [Fact]
    public async Task A_group_that_has_ended_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M(Coro one, Coro two, bool more)
                {
                    await using var group = new CoroTaskGroup();
                    group.CreateTask(one);
                    await group.Join();
                    if (more) [|group.CreateTask(two)|];
                    await CoroTaskGroup.Run(async g => { await g.Join(); [|g.CreateTask(one)|]; });
                }
            }
            """);

        Assert.Equal(
            "'group' was joined before, and so takes no more tasks; make the task before Join, or in a group of its own",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_group_that_is_open_is_fine() => await ReportsNothing("""
        class Work
        {
            CoroTaskGroup? current;
            async Coro M(Coro one, Coro two, Coro[] all, bool wait)
            {
                await using var group = new CoroTaskGroup();
                current = group;
                try
                {
                    group.CreateTask(one);
                    if (wait) await group.Join();
                    else group.CreateTask(two);
                    await Coro.Yield();
                }
                finally { current = null; }
                var other = new CoroTaskGroup();
                foreach (var each in all)
                {
                    other.CreateTask(each);
                    await other.Join();
                    other = new CoroTaskGroup();
                }
                await CoroTaskGroup.Run(async g => { g.CreateTask(one); await Coro.Yield(); g.CreateTask(two); });
            }
        }
        """);
}
