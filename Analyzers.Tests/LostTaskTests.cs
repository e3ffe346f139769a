using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0020.</summary>
public class LostTaskTests : FixTest<LostTaskAnalyzer, LetGoFix>
{
    [Fact]
    public async Task A_task_that_nobody_keeps_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                async Coro<int> One() { await Coro.Yield(); return 1; }
                async Coro M(EventLoop loop, CoroTask running)
                {
                    [|Coro.CreateTask(One())|];
                    [|loop.CreateTask(One(), "one")|];
                    [|Coro.EnsureFuture(One())|];
                    [|Coro.Shield(running)|];
                    [|Coro.Gather(One(), One())|];
                    var never = [|Coro.CreateTask(One())|];
                    CoroTask base1 = [|Coro.CreateTask(One())|];
                    Action start = () => [|Coro.CreateTask(One())|];
                    await Coro.Yield();
                }
            }
            """);

        Assert.Equal(
            "Nobody keeps this task: only the loop hears of an exception in it, and nothing waits for its end; await it, put it into a CoroTaskGroup, or call Forget() on the coroutine",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task What_is_kept_or_let_go_on_purpose_is_fine() => await ReportsNothing("""
        class Work
        {
            CoroTask? field;
            async Coro<int> One() { await Coro.Yield(); return 1; }
            async Coro M(List<CoroTask> all)
            {
                var task = Coro.CreateTask(One());
                await task;
                field = Coro.CreateTask(One());
                all.Add(Coro.CreateTask(One()));
                _ = Coro.CreateTask(One());
                One().Forget();
                Coro.CreateTask(One()).AddDoneCallback(static _ => { });
                await Coro.CreateTask(One());
                await Coro.Gather(One(), One());
                await using var group = new CoroTaskGroup();
                group.CreateTask(One());
                var callback = Coro.CreateTask(One());
                callback.AddDoneCallback(static _ => { });
            }
            CoroTask N() => Coro.CreateTask(One());
        }
        """);

    [Fact]
    public async Task The_coroutine_is_forgotten() => await Fixes(
        """
        class Work
        {
            async Coro One() { await Coro.Yield(); }
            void M(EventLoop loop, List<int> all, Coro given)
            {
                // Above.
                [|Coro.CreateTask(One())|]; // Behind.
                all.ForEach(n => [|Coro.CreateTask(One())|]);
                [|Coro.CreateTask(given)|];
                [|Coro.CreateTask(One(), "name")|];
                [|loop.CreateTask(One())|];
            }
        }
        """,
        """
        class Work
        {
            async Coro One() { await Coro.Yield(); }
            void M(EventLoop loop, List<int> all, Coro given)
            {
                // Above.
                One().Forget(); // Behind.
                all.ForEach(n => One().Forget());
                [|Coro.CreateTask(given)|];
                [|Coro.CreateTask(One(), "name")|];
                [|loop.CreateTask(One())|];
            }
        }
        """,
        "Forget it");

    [Fact]
    public async Task No_discard_is_offered_where_something_has_that_name() => await Offers("""
        class Work
        {
            void M(EventLoop loop, List<int> all, Coro one) => all.ForEach(_ => { [|loop.CreateTask(one)|]; });
        }
        """);

    [Fact]
    public async Task The_task_is_discarded() => await Fixes(
        """
        class Work
        {
            void M(EventLoop loop, Coro given)
            {
                // Above.
                [|loop.CreateTask(given)|]; // Behind.
            }
        }
        """,
        """
        class Work
        {
            void M(EventLoop loop, Coro given)
            {
                // Above.
                _ = loop.CreateTask(given); // Behind.
            }
        }
        """,
        "Discard the task");
}
