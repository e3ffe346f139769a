using CoroGen.Analyzers.Tests.Testing;
using CoroGen.CodeFixes;

namespace CoroGen.Analyzers.Tests;

/// <summary>CORO0014.</summary>
public class BlockingTests : FixTest<BlockingAnalyzer, AwaitInsteadFix>
{
    private const string Declarations = """

        static class Lib
        {
            public static async Coro F() => await Coro.Yield();
            public static async Coro<int> G() { await Coro.Yield(); return 1; }
            public static async Task T() => await Task.Yield();
            public static async Task<int> U() { await Task.Yield(); return 1; }
            public static async ValueTask<int> V() { await Task.Yield(); return 1; }
        }
        """;

    [Fact]
    public async Task Calls_that_hold_the_thread_are_reported_in_a_coroutine()
    {
        var diagnostics = await Reports("""
            partial class Work
            {
                [Coroutine]
                async Coro M(SemaphoreSlim semaphore, ManualResetEventSlim slim, AutoResetEvent handle, Thread thread, EventLoop other)
                {
                    [|Thread.Sleep(1)|];
                    [|Lib.T().Wait()|];
                    int n = [|Lib.U().Result|] + [|Lib.V().Result|];
                    [|Lib.T().GetAwaiter().GetResult()|];
                    [|Lib.U().ConfigureAwait(false).GetAwaiter().GetResult()|];
                    [|semaphore.Wait()|];
                    [|slim.Wait()|];
                    [|handle.WaitOne()|];
                    thread.Join();
                    [|Lib.G().AsTask().Wait()|];
                    [|Task.WaitAll(Lib.T(), Lib.U())|];
                    [|Parallel.For(0, 2, i => Thread.Sleep(1))|];
                    [|Console.ReadLine()|];
                    [|Coro.Run(Lib.F())|];
                    [|other.RunUntilComplete(Lib.F())|];
                    var task = Lib.U();
                    await Coro.Yield();
                    [|task.Wait()|];
                }
                Func<Coro> N() => async () => { [|Thread.Sleep(1)|]; await Coro.Yield(); };
                async Coro O()
                {
                    async Coro Local() { [|Thread.Sleep(1)|]; await Coro.Yield(); }
                    await Local();
                }
                [Coroutine] async IAsyncEnumerable<int> P() { [|Thread.Sleep(1)|]; await Coro.Yield(); yield return 1; }
            }
            """ + Declarations);

        Assert.Equal("'Thread.Sleep' blocks the loop and every task on it; await Coro.Sleep", diagnostics[0].GetMessage(null));
        Assert.Equal("'Coro.Run' throws where a loop runs; await it", diagnostics.Single(diagnostic => diagnostic.GetMessage(null).Contains("Coro.Run", StringComparison.Ordinal)).GetMessage(null));
    }

    [Fact]
    public async Task The_same_calls_elsewhere_are_fine() => await ReportsNothing("""
        class Work
        {
            void M() { Thread.Sleep(1); Lib.T().Wait(); Coro.Run(Lib.F()); }
            async Task N() { Thread.Sleep(1); await Task.Yield(); }
            async Coro O()
            {
                await Coro.ToThread(() => Thread.Sleep(1));
                await Coro.ToThread(() => { Lib.T().Wait(); Coro.Run(Lib.F()); });
                void Local() => Thread.Sleep(1);
                await Coro.ToThread(Local);
                await Coro.ToThread(Console.ReadLine);
            }
        }
        """ + Declarations);

    [Fact]
    public async Task Tasks_that_may_have_ended_and_waits_of_no_time_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro<int> M(Task<int> given, SemaphoreSlim semaphore, ManualResetEventSlim slim, AutoResetEvent handle, CoroTask<int> coroTask)
            {
                Task<int> one = Lib.U(), two = Lib.U();
                await Task.WhenAll(one, two);
                if (given.IsCompleted) return given.Result;
                if (semaphore.Wait(0) || slim.Wait(0) || handle.WaitOne(0)) Thread.Sleep(0);
                given.Wait();
                await coroTask;
                return one.Result + two.Result + (await Task.WhenAny(one, two)).Result + coroTask.AsTask().Result + Task.FromResult(1).Result + coroTask.Result;
            }
        }
        """ + Declarations);

    [Fact]
    public async Task It_is_awaited() => await Fixes(
        """
        class Work
        {
            async Coro M(SemaphoreSlim semaphore, int n)
            {
                [|Thread.Sleep(250)|]; // Kept.
                [|Thread.Sleep(1000)|];
                [|Thread.Sleep(n + 1)|];
                [|Thread.Sleep(TimeSpan.FromSeconds(n))|];
                /* a */ [|Lib.T().Wait()|];
                n = [|Lib.U().Result|] + [|Lib.V().Result|].CompareTo(2);
                [|Lib.T().GetAwaiter().GetResult()|];
                [|semaphore.Wait()|];
                [|Task.WaitAll(Lib.T(), Lib.U())|];
                string? s = [|Console.ReadLine()|];
                [|Coro.Run(Lib.F())|];
                n = [|Coro.Run(Lib.G())|];
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro M(SemaphoreSlim semaphore, int n)
            {
                await Coro.Sleep(0.25); // Kept.
                await Coro.Sleep(1);
                await Coro.Sleep((n + 1) / 1000.0);
                await Coro.Sleep(TimeSpan.FromSeconds(n));
                /* a */ await Lib.T();
                n = await Lib.U() + (await Lib.V()).CompareTo(2);
                await Lib.T();
                await semaphore.WaitAsync();
                await Task.WhenAll(Lib.T(), Lib.U());
                string? s = await Coro.ToThread(Console.ReadLine);
                await Lib.F();
                n = await Lib.G();
            }
        }
        """ + Declarations,
        "Await it");

    [Fact]
    public async Task Nothing_is_offered_where_it_takes_more_than_an_await() => await Offers("""
        class Work
        {
            async Coro M(AutoResetEvent handle, Thread thread)
            {
                [|handle.WaitOne()|];
                [|Lib.T().Wait(10)|];
                lock (this) { [|Thread.Sleep(1)|]; }
                await Coro.Yield();
            }
        }
        """ + Declarations);

    [Fact]
    public async Task A_loop_that_nothing_ends_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                bool done;
                int count;
                async Coro M(bool b)
                {
                    await Coro.Yield();
                    while ([|!done|]) { }
                    while ([|count < 10 && !b|]) ;
                    do { count++; } while ([|true|]);
                }
            }
            """);

        Assert.Equal(
            "'while (!done)' never ends once it runs, and blocks the loop; await something in it, such as Coro.Yield()",
            diagnostics[0].GetMessage(null));
    }

    [Fact]
    public async Task A_for_that_never_ends_is_reported()
    {
        var diagnostics = await Reports("""
            class Work
            {
                bool done;
                async Coro M(int n)
                {
                    for (; [|!done|];) { }
                    await Coro.Yield();
                    for (; [|true|];) { }
                }
                async Coro N(int n)
                {
                    await Coro.Yield();
                    [|for (;;) n++;|]
                }
            }
            """);

        string[] messages = [.. diagnostics.Select(static diagnostic => diagnostic.GetMessage(null))];
        Assert.Contains(messages, static message => message.StartsWith("'for (;!done;)' never ends once it runs", StringComparison.Ordinal));
        Assert.Contains(messages, static message => message.StartsWith("'for (;;)' never ends once it runs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loop_that_ends_or_awaits_is_fine() => await ReportsNothing("""
        class Work
        {
            bool done;
            bool Done => done;
            async Coro M(int n, IEnumerator<int> items)
            {
                while (!done) await Coro.NextFrame();
                while (true) { if (n > 0) break; n++; }
                while (n < 10) n++;
                while (!done) Finish();
                while (!Done) { }
                while (items.MoveNext()) { }
                while (true) { await Coro.Yield(); }
                while (n > 0) { try { return; } finally { } }
                while (false) { }
                for (int i = 0; i < n; i++) n--;
                for (; !done; done = n > 3) n++;
                for (;;) { if (n++ > 5) break; }
                for (;;) { await Coro.Yield(); }
            }
            async Coro N(Queue<int> queue, object gate)
            {
                try { while (true) Take(queue.Dequeue()); } catch (InvalidOperationException) { }
                while (!stopped) { }
                while (!done) { lock (gate) { } }
                bool local = false;
                Action set = () => local = true;
                while (!local) { }
                await Coro.Yield();
            }
            volatile bool stopped;
            void Take(int n) { }
            void Finish() => done = true;
            void Plain() { while (!done) { } }
        }
        """);

    [Fact]
    public async Task A_loop_that_something_hidden_in_it_ends_is_fine() => await ReportsNothing("""
        class Link
        {
            public Link? Next;
            public int Count, Length;
            public int this[int index] => index < 3 ? Count++ : throw new InvalidOperationException();
            public void Deconstruct(out int a, out int b) { a = b = Count++ < 3 ? 0 : throw new InvalidOperationException(); }
        }
        class Work<T> where T : new()
        {
            int _n;
            async Coro M(Link link, List<int> list, IEnumerable<int> items, int i, object o, int? number, dynamic d)
            {
                while (true) { var (a, b) = link; }
                while (_n < 3) { if (link is (1, 2)) { } }
                while (_n < 3) { if (list is [1, ..]) { } }
                while (true) { i = i switch { 0 => 1, 1 => 2 }; }
                while (true) { _ = list[^1]; }
                while (true) { int[] all = [.. items]; }
                while (true) { var made = new T(); }
                while (true) { int[] made = new int[_n]; }
                while (true) { i = 10 / (i - 1); }
                while (true) { i /= i; }
                while (true) { i = (int)o; }
                while (true) { i = (int)number; }
                while (true) link = link.Next!;
                while (true) i = d + 1;
                checked { while (true) i *= 2; }
                await Coro.Yield();
            }
        }
        """);

    [Fact]
    public async Task Waits_that_something_says_do_not_wait_are_fine() => await ReportsNothing("""
        class Work
        {
            async Coro M(SemaphoreSlim slots, WaitHandle handle, CountdownEvent count, Barrier barrier, System.Diagnostics.Process process, Task[] tasks, ManualResetEventSlim set)
            {
                if (Console.KeyAvailable) Console.ReadKey(true);
                slots.Wait(TimeSpan.Zero);
                handle.WaitOne(TimeSpan.Zero);
                count.Wait(TimeSpan.Zero);
                barrier.SignalAndWait(0);
                Thread.Sleep(TimeSpan.Zero);
                process.WaitForExit(0);
                Task.WaitAll(tasks, 0);
                Task.WaitAny(tasks, 0);
                await Task.WhenAll(tasks);
                Task.WaitAll(tasks);
                await process.WaitForExitAsync();
                process.WaitForExit();
                if (set.IsSet) set.Wait();
            }
        }
        """);

    [Fact]
    public async Task A_sleep_without_an_end_is_not_awaited() => await Offers("""
        class Work
        {
            async Coro M(int n)
            {
                [|Thread.Sleep(-1)|];
                [|Thread.Sleep(Timeout.Infinite)|];
                await Coro.Yield();
            }
        }
        """);

    [Fact]
    public async Task The_fix_keeps_comments_that_stand_in_what_goes() => await Fixes(
        """
        class Work
        {
            async Coro<int> M()
            {
                [|Thread.Sleep(1000 /* one second */)|];
                return [|Lib.U()
                    // It has ended long since.
                    .Result|];
            }
        }
        """ + Declarations,
        """
        class Work
        {
            async Coro<int> M()
            {
                /* one second */
                await Coro.Sleep(1);
                // It has ended long since.
                return await Lib.U();
            }
        }
        """ + Declarations,
        "Await it");
}
