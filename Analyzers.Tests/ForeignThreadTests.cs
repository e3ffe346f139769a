using CoroGen.Analyzers.Tests.Testing;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0024.</summary>
public class ForeignThreadTests : AnalyzerTest<ForeignThreadAnalyzer>
{
    [Fact]
    public async Task What_belongs_to_a_loop_is_reported_in_functions_of_other_threads()
    {
        var diagnostics = await Reports("""
            class Work
            {
                readonly CoroQueue<int> queue = new();
                async Coro M(EventLoop loop, CoroFuture<int> future, CoroEvent e, CoroTask task, Coro one)
                {
                    var a = Task.Run(() => [|future.SetResult(1)|]);
                    ThreadPool.QueueUserWorkItem(_ => { Thread.Sleep(10); [|e.Set()|]; });
                    new Thread(() => [|loop.CallSoon(static () => { })|]).Start();
                    await Coro.ToThread(() => [|queue.PutNoWait(1)|]);
                    Parallel.For(0, 3, i => { [|task.Cancel()|]; });
                    using var timer = new Timer(_ => [|loop.CreateTask(one)|]);
                    await Coro.Yield();
                }
            }
            """);

        Assert.Equal(
            "'CoroFuture.SetResult' may be called in the thread of the loop only, and Task.Run runs this in another; hand it to EventLoop.CallSoonThreadSafe",
            diagnostics[0].GetMessage(null));
        Assert.EndsWith("use EventLoop.RunCoroutineThreadSafe", diagnostics[^1].GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_other_threads_may_do_is_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(EventLoop loop, CoroFuture<int> future, CoroEvent e, Coro<int> one)
            {
                await Coro.ToThread(() => loop.CallSoonThreadSafe(() => future.SetResult(1)));
                var a = Task.Run(() => loop.RunCoroutineThreadSafe(one));
                var b = Task.Run(() => { var own = new CoroEvent(); own.Set(); });
                var c = Task.Run(() => Coro.Run(Serve(e)));
                loop.CallSoon(() => e.Set());
                Action set = () => e.Set();
                await Coro.Yield();
            }
            void Threads(EventLoop other, CoroEvent e, CancellationToken token)
            {
                new Thread(() => { other.CallSoon(static () => { }); other.RunForever(); }).Start();
                new Thread(() => { using var runner = new CoroRunner(); runner.Loop.CallSoon(static () => { }); }).Start();
                Task.Factory.StartNew(() => e.Set(), token, TaskCreationOptions.None, TaskScheduler.FromCurrentSynchronizationContext());
            }
            async Coro Serve(CoroEvent e) { e.Set(); await Coro.Yield(); }
        }
        """);
}
