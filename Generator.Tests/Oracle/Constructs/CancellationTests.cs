namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Cancellations that enter coroutines, and what bodies make of them.</summary>
public sealed class CancellationTests : OracleTests
{
    [Fact]
    public void Cancellation_swallowed_and_delayed() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            try { await Guarded("g" + i); await Step("s" + i); }
            catch (CoroCanceledException) when (i < 2) { Log("swallowed " + i); await Step("after"); continue; }
            catch (OperationCanceledException e) { Log(e is CoroCanceledException); await Guarded("in catch"); throw; }
            finally { Log("f"); await Step("finally " + i); }
        }
        var child = Coro.CreateTask(Stubborn()); await Step("start"); child.Cancel("stop");
        try { Log(await child); } catch (OperationCanceledException) { Log("child cancelled"); }
        try { await Coro.WaitFor(Stubborn(), 0.002); } catch (TimeoutException) { Log("timed out"); } catch (OperationCanceledException) { Log("we"); throw; }
        var t = Coro.CreateTask(Guarded("shielded")); try { await Coro.Shield(t); } catch (OperationCanceledException) { Log("shield cancelled"); await t; }
        """, members: """
        [Coroutine] private static async Coro<int> Stubborn()
        {
            int n = 0;
        Again:
            try { await Coro.Sleep(0.004); Log("slept"); }
            catch (CoroCanceledException) { n++; if (n < 2) goto Again; await Step("enough"); return n; }
            finally { n += 10; }
            return n + await Get(100);
        }
        """);

    [Fact]
    public void Cancellations_of_every_shape() => CheckBody(
        """
        try { try { await Guarded("a"); } finally { Log("sync fin"); } } catch (OperationCanceledException e) when (L(e is CoroCanceledException)) { Log("caught"); await Step("after"); }
        try { await Coro.Sleep(0.002); } catch (Exception e) { Log(e.GetType().Name); } finally { await Step("fin"); try { await Guarded("in fin"); } catch (OperationCanceledException) { Log("again"); throw; } }
        await using (new AD("x")) { using (new D("y")) { await Guarded("body"); } }
        foreach (var n in Seq()) { try { await Guarded("n" + n); continue; } finally { if (n == 1) await Step("n fin"); } }
        await Coro.Shield(Guarded("shielded")); Log(await Coro.WaitFor(Get(5), 1.0)); await Coro.Gather(Guarded("g1"), Guarded("g2")); await Coro.Timeout(5, async t => { await Guarded("t"); }); Log("end");
        """,
        members: """
        static IEnumerable<int> Seq() { try { yield return 1; yield return 2; } finally { Log("seq done"); } }
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; Log("disposed"); } }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Cancelled_awaits_of_plain_awaiters() => CheckBody("""
        try { Log(await new Plain()); await Step("x"); } finally { Log("left"); }
        """, types: """
        public sealed class Plain : System.Runtime.CompilerServices.INotifyCompletion
        {
            public Plain GetAwaiter() => this;
            public bool IsCompleted => false;
            public void OnCompleted(Action continuation) { EventLoop.Current.CallSoon(continuation); }
            public int GetResult() { Log("result"); return 7; }
        }
        """);

    [Fact]
    public void Caught_cancellation_goes_on() => CheckBody("""
        int caught = 0;
        for (int i = 0; i < 4; i++)
        {
            try { await Coro.Sleep(0.002); Log("slept " + i); }
            catch (OperationCanceledException e) { caught++; Log(e); }
        }

        try { await Guarded("guarded"); }
        catch (CoroCanceledException e) { Log(e); throw; }
        finally { await Step("cleanup"); }
        Log("caught " + caught);
        """);

    [Fact]
    public void Cancellation_through_catches_filters_and_finally() => CheckBody("""
        try
        {
            try { await Level(3); }
            catch (InvalidOperationException) { Log("never"); }
            catch (Exception e) when (L("filter " + e.Message) == null) { Log("never"); }
            finally { Log("finally"); }
        }
        finally
        {
            await Coro.Sleep(0.001);
            Log("outer finally");
        }
        """, """
        [Coroutine]
        static async Coro Level(int n)
        {
            if (n == 0) { await Coro.Sleep(0.003); return; }
            if (n == 2)
            {
                try { await Level(n - 1); } finally { Log("level two"); }
                return;
            }

            await Level(n - 1);
            Log("level " + n);
        }
        """);

    [Fact]
    public void Cancellation_through_finally_that_awaits() => CheckBody("""
        for (int i = 0; i < 8; i++)
        {
            var task = Coro.CreateTask(Shapes(i));
            await Coro.Sleep(0.002);
            task.Cancel("reason " + i);
            try { await task; Log("done " + i); }
            catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
            Log(task.IsCanceled + " " + task.IsFaulted + " " + task.CancellationRequests);
        }
        """, """
        [Coroutine]
        static async Coro Shapes(int shape)
        {
            try
            {
                try
                {
                    switch (shape)
                    {
                        case 0: await Cleaned("a"); break;
                        case 1: try { await Cleaned("a"); } catch (CoroCanceledException e) { Log("caught " + e.Message); throw; } break;
                        case 2: try { await Cleaned("a"); } catch (CoroCanceledException e) when (e.Message == "reason 2") { Log("caught " + e.Message); } break;
                        case 3: await Coro.WaitFor(Cleaned("a"), 1); break;
                        case 4: await Coro.WaitFor(Cleaned("a"), 0.001); break;
                        case 5: await CoroTaskGroup.Run(group => Fill(group)); break;
                        case 6: await Own(); break;
                        case 7: await Replaced(); break;
                    }

                    Log("after");
                    return;
                }
                finally
                {
                    await Step("inner " + shape);
                }
            }
            finally
            {
                await Step("outer " + shape);
            }
        }

        [Coroutine]
        static async Coro Cleaned(string name)
        {
            try { await Guarded(name); }
            finally { await Step("clean " + name); }
            Log("never");
        }

        [Coroutine]
        static async Coro Fill(CoroTaskGroup group)
        {
            group.CreateTask(Cleaned("child"));
            await Cleaned("body");
        }

        [Coroutine]
        static async Coro Own()
        {
            try { await Coro.Yield(); throw new CoroCanceledException("mine"); }
            finally { await Step("own"); }
        }

        [Coroutine]
        static async Coro Replaced()
        {
            try { await Cleaned("replaced"); }
            finally
            {
                await Step("before");
                try { await Fail("in finally"); }
                catch (InvalidOperationException e) { Log(e.Message); }
                await Fail("instead");
            }
        }
        """);

    [Fact]
    public void Cancellation_that_comes_while_a_finally_awaits() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            var task = Coro.CreateTask(Slow(i));
            await Coro.Sleep(0.001);
            task.Cancel("first");
            await Coro.Sleep(0.001);
            task.Cancel("second");
            try { await task; Log("done"); }
            catch (Exception e) { Log(e.GetType().Name + " " + e.Message); }
            Log(task.IsCanceled + " " + task.CancellationRequests);
        }
        """, """
        [Coroutine]
        static async Coro Slow(int shape)
        {
            try
            {
                try { await Coro.Sleep(1); }
                finally
                {
                    if (shape == 1)
                    {
                        try { await Guarded("cleaning"); }
                        catch (CoroCanceledException e) { Log("caught " + e.Message); }
                    }
                    else
                    {
                        await Guarded("cleaning");
                    }

                    Log("cleaned");
                }
            }
            finally
            {
                await Step("outer");
                if (shape == 2) Log("two");
            }
        }
        """);
}
