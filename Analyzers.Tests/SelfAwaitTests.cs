using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0021.</summary>
public class SelfAwaitTests : AnalyzerTest<SelfAwaitAnalyzer>
{
    [Fact]
    public async Task A_task_that_awaits_itself_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro M()
                {
                    CoroTask? task = null;
                    task = Coro.CreateTask(Again());
                    await task;
                    async Coro Again() { await Coro.Yield(); [|await task!|]; }
                }
                async Coro N() => [|await CoroTask.Current!|];
            }
            """);

        Assert.Equal("This task awaits itself, and so fails with an InvalidOperationException", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_task_that_awaits_another_is_fine() => await ReportsNothing("""
        class Work
        {
            CoroTask field = null!;
            async Coro M(CoroTask given)
            {
                var first = Coro.CreateTask(One());
                var second = Coro.CreateTask(Two());
                CoroTask third = given;
                third = Coro.CreateTask(Three());
                await second;
                async Coro One() { await Coro.Yield(); }
                async Coro Two() { await first; await field; }
                CoroTask? fourth = null;
                fourth = Coro.CreateTask(Four(true));
                await Four(false);
                CoroTask? last = null;
                for (int i = 0; i < 3; i++) last = Coro.CreateTask(Five(), null, null, eagerStart: true);
                async Coro Four(bool first) { if (!first) await fourth!; }
                async Coro Five() { if (last is not null) await last; }
                async Task Other() => await CoroTask.Current!;
                await Other();
                async Coro Three() { var own = Coro.CreateTask(One()); await own; await third; }
            }
        }
        """);

    [Fact]
    public async Task A_function_that_asks_which_task_runs_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M()
            {
                CoroTask? task = null;
                async Coro Self()
                {
                    await Coro.Yield();
                    if (task != null && !ReferenceEquals(task, CoroTask.Current)) await task;
                }
                task = Coro.CreateTask(Self());
                await task;
            }
        }
        """);
}
