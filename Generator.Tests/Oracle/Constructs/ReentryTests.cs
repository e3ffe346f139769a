namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Frames that suspend in loops: the loop resumes them without their callers, who must not see that.</summary>
public sealed class ReentryTests : OracleTests
{
    [Fact]
    public void Results_of_calls_that_suspend_in_loops() => CheckBody("""
        for (var turns = 0; turns < 5; turns++)
        {
            Log(await Outer(turns));
            Log(await Text(turns, "a"));
            Log(await Wide(turns));
            Log((await Items<string>(turns, "x")).Count);
            Log((await Items<(int, object)>(turns, (turns, "y"))).Count);
            await Nothing(turns);
        }

        Log(await Outer(7) + await Outer(3) + await Now(1));
        """, members: """
        [Coroutine] private static async Coro<int> Outer(int turns) => await Middle(turns) + 1;

        [Coroutine] private static async Coro<int> Middle(int turns)
        {
            var before = await Inner(turns);
            return before + await Inner(turns + 1);
        }

        [Coroutine] private static async Coro<int> Inner(int turns)
        {
            for (var i = 0; i < turns; i++)
            {
                await Coro.Yield();
                Log("inner " + i);
            }

            return turns * 10;
        }

        [Coroutine] private static async Coro<string> Text(int turns, string text)
        {
            var kept = "";
            while (kept.Length < turns) kept += await Get(text);
            return kept + turns;
        }

        [Coroutine] private static async Coro<(long, string, decimal)> Wide(int turns)
        {
            long sum = 0;
            do
            {
                sum += await Get(turns);
                await Coro.Sleep(0.001);
            }
            while (sum++ < 4);
            return (sum, "wide", sum / 2m);
        }

        [Coroutine] private static async Coro<List<T>> Items<T>(int turns, T item)
        {
            var list = new List<T>();
            foreach (var i in Enumerable.Range(0, turns))
            {
                list.Add(await Get(item));
                if (i == 2) await Step("third");
            }

            return list;
        }

        [Coroutine] private static async Coro Nothing(int turns)
        {
        Again:
            await Coro.NextFrame();
            if (turns-- > 0) goto Again;
            Log("nothing");
        }
        """);

    [Fact]
    public void Exceptions_out_of_calls_that_suspend_in_loops() => CheckBody("""
        for (var turns = 0; turns < 5; turns++)
        {
            try
            {
                await Outer(turns);
            }
            catch (InvalidOperationException e) when (Said("filter of the outermost") && e.Message.Length > 1)
            {
                Log("caught " + e.Message + " " + (e.InnerException?.Message ?? "none"));
            }
        }
        """, members: """
        private static bool Said(string text) { Log(text); return true; }

        [Coroutine] private static async Coro Outer(int turns)
        {
            try
            {
                await Middle(turns);
            }
            finally
            {
                Log("finally of the outer");
                if (turns % 2 == 0) await Step("awaiting finally");
            }
        }

        [Coroutine] private static async Coro Middle(int turns)
        {
            while (true)
            {
                try
                {
                    await Inner(turns);
                    Log("no exception");
                }
                catch (ArgumentException e) when (Said("filter of the middle"))
                {
                    Log("again after " + e.Message);
                    turns -= 2;
                    await Step("in the catch");
                }
                finally
                {
                    Log("finally of the middle");
                }
            }
        }

        [Coroutine] private static async Coro<int> Inner(int turns)
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    await Coro.Yield();
                    if (i == 3) throw new ArgumentException("three");
                    if (i == turns) throw new InvalidOperationException("turn " + turns, new Exception("within"));
                }
            }
            finally
            {
                Log("finally of the inner");
            }
        }
        """);

    [Fact]
    public void Loops_within_the_loops_of_callers() => CheckBody("""
        for (var i = 0; i < 3; i++)
        {
            Log("begin " + i);
            await First(i);
            for (var j = 0; j < 3; j++) await Once(j);
        }
        """, members: """
        [Coroutine] private static async Coro First(int n)
        {
            for (var i = 0; i <= n; i++)
            {
                await Second(i);
                await Once(i);
                await Twice(i);
            }
        }

        [Coroutine] private static async Coro Second(int n)
        {
            while (n >= 0)
            {
                Log("second " + n);
                if (n % 2 == 0) await Third(n);
                else await Once(n);
                n--;
            }
        }

        [Coroutine] private static async Coro Third(int n)
        {
            for (var i = 0; i < 4; i++)
            {
                await Coro.Yield();
                if (i == n) await Twice(i);
                Log("third " + i);
            }
        }

        [Coroutine] private static async Coro Once(int n)
        {
            await Coro.Yield();
            Log("once " + n);
        }

        [Coroutine] private static async Coro Twice(int n)
        {
            await Coro.Yield();
            await Coro.Yield();
            Log("twice " + n);
        }
        """);

    [Fact]
    public void Cancellations_that_loops_and_callers_handle() => CheckBody("""
        for (var turns = 0; turns < 9; turns++)
        {
            var task = Coro.CreateTask(Outer());
            for (var i = 0; i < turns; i++) await Coro.Yield();
            Log("cancel " + turns + " " + task.Cancel("stop " + turns));
            for (var i = 0; i < 3; i++) await Coro.Yield();
            Log(task.IsCompleted + " " + task.Cancel("again"));
            try
            {
                await task;
            }
            catch (CoroCanceledException e)
            {
                Log("ended by " + e.Message);
            }
        }
        """, members: """
        [Coroutine] private static async Coro Outer()
        {
            var canceled = 0;
            while (canceled < 2)
            {
                try
                {
                    await Middle();
                }
                catch (CoroCanceledException e)
                {
                    Log("outer caught " + e.Message);
                    canceled++;
                    if (canceled == 2) throw;
                    for (var i = 0; i < 3; i++) await Coro.Yield();
                    await Swallowing();
                }
            }
        }

        [Coroutine] private static async Coro Middle()
        {
            await Inner();
            Log("never");
        }

        [Coroutine] private static async Coro Inner()
        {
            for (var i = 0; i < 20; i++)
            {
                try
                {
                    await Coro.Yield();
                    Log("inner " + i);
                }
                finally
                {
                    if (i % 2 == 1) await Step("finally " + i);
                }
            }
        }

        [Coroutine] private static async Coro Swallowing()
        {
            for (var i = 0; i < 4; i++)
            {
                try
                {
                    await Plain();
                }
                catch (CoroCanceledException)
                {
                    Log("swallowed");
                }
            }
        }

        [Coroutine] private static async Coro Plain()
        {
            for (var i = 0; i < 3; i++) await Coro.Sleep(0);
        }
        """);

    [Fact]
    public void Failures_of_what_loops_await() => CheckBody("""
        for (var way = 0; way < 5; way++)
        {
            for (var turns = 0; turns < 4; turns++)
            {
                try
                {
                    Log(await Outer(way, turns));
                }
                catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
                {
                    Log(e.GetType().Name + " " + e.Message);
                    await Coro.Yield();
                }
            }
        }
        """, members: """
        [Coroutine] private static async Coro<string> Outer(int way, int turns) => "of " + await Inner(way, turns);

        [Coroutine] private static async Coro<string> Inner(int way, int turns)
        {
            var text = "";
            for (var i = 0; i < 5; i++)
            {
                var future = EventLoop.Current.CreateFuture<string>();
                var left = i == turns ? way : 0;
                EventLoop.Current.CallSoon(() =>
                {
                    if (left == 1) future.Cancel("cancelled");
                    else if (left == 2) future.SetException(new InvalidOperationException("failed"));
                    else future.SetResult("f" + left);
                });
                text += await future;
                if (left == 3)
                {
                    var task = Coro.CreateTask(Inner(1, 2));
                    text += await task;
                }

                if (left == 4) text += await Fail<string>("of a call");
                await Task.CompletedTask;
            }

            return text;
        }
        """);

    [Fact]
    public void Loops_in_async_iterators_and_around_them() => CheckBody("""
        for (var i = 0; i < 3; i++)
        {
            Log(await Sum(i));
            await foreach (var item in Mapped(i))
            {
                await Pause(i);
                Log("item " + item);
                if (item == 2) break;
            }
        }
        """, members: """
        [Coroutine] private static async Coro<int> Sum(int n)
        {
            var sum = 0;
            await foreach (var item in Numbers(n + 2)) sum += item;
            return sum;
        }

        [Coroutine] private static async IAsyncEnumerable<int> Numbers(int count)
        {
            try
            {
                for (var i = 0; i < count; i++)
                {
                    await Pause(i);
                    await Pause(3);
                    yield return i;
                    await Coro.Yield();
                }
            }
            finally
            {
                await Pause(2);
                Log("numbers left");
            }
        }

        [Coroutine] private static async IAsyncEnumerable<int> Mapped(int n)
        {
            await foreach (var item in Numbers(n + 3)) yield return item + await Get(0);
        }

        [Coroutine] private static async Coro Pause(int n)
        {
            for (var i = 0; i < n; i++) await Coro.Yield();
        }
        """, options: new OracleOptions { IgnoresIterations = true });

    [Fact]
    public void Loops_in_calls_that_have_boxes_of_their_own() => CheckBody("""
        Log(await Recurse(3));
        IWalker walker = new Walker();
        Func<int, Coro<int>> function = walker.Walk;
        for (var i = 0; i < 4; i++)
        {
            Log(await walker.Walk(i) + await function(i));
            try
            {
                await walker.Walk(-i);
            }
            catch (ArgumentException e)
            {
                Log(e.Message);
            }
        }
        """, members: """
        [Coroutine] private static async Coro<int> Recurse(int depth)
        {
            var sum = depth;
            for (var i = 0; i < depth; i++)
            {
                await Coro.Yield();
                sum += await Recurse(depth - 1);
                await Coro.Yield();
            }

            return sum;
        }
        """, types: """
        public interface IWalker
        {
            [Coroutine] Coro<int> Walk(int count);
        }

        public partial class Walker : IWalker
        {
            private int _walked;

            [Coroutine] public async Coro<int> Walk(int count) => await Steps(count) + 1;

            [Coroutine] private async Coro<int> Steps(int count)
            {
                for (var i = 0; i < Math.Abs(count); i++)
                {
                    await Coro.Yield();
                    _walked++;
                }

                return count >= 0 ? _walked : throw new ArgumentException("walked " + _walked);
            }
        }
        """, options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Values_of_the_context_in_loops() => CheckBody("""
        s_value.Value = "main";
        var tasks = new[] { Coro.CreateTask(Outer("a")), Coro.CreateTask(Outer("b")) };
        foreach (var task in tasks)
        {
            await task;
            Log(s_value.Value);
        }
        """, members: """
        private static readonly AsyncLocal<string> s_value = new();

        [Coroutine] private static async Coro Outer(string name)
        {
            await Inner(name);
            Log(name + " sees " + s_value.Value);
        }

        [Coroutine] private static async Coro Inner(string name)
        {
            for (var i = 0; i < 5; i++)
            {
                Log(name + " has " + s_value.Value);
                if (i % 2 == 1) s_value.Value = name + i;
                await Coro.Yield();
            }
        }
        """);

    [Fact]
    public void Limits_and_groups_around_loops() => CheckBody("""
        for (var i = 0; i < 4; i++)
        {
            try
            {
                Log(await Coro.WaitFor(Ticks(6), 0.001 + i * 0.02));
            }
            catch (TimeoutException)
            {
                Log("too late");
            }

            try
            {
                await CoroTaskGroup.Run(async group =>
                {
                    group.CreateTask(Ticks(3));
                    group.CreateTask(Failing(i));
                    await Ticks(i);
                    Log("body ended");
                });
            }
            catch (AggregateException e)
            {
                Log("group " + e.InnerExceptions.Count);
            }

            Log(await Coro.Gather(Ticks(i), Ticks(2)));
        }
        """, members: """
        [Coroutine] private static async Coro<int> Ticks(int count) => await Count(count);

        [Coroutine] private static async Coro<int> Count(int count)
        {
            var i = 0;
            try
            {
                for (; i < count; i++) await Coro.Sleep(0.01);
            }
            finally
            {
                Log("counted " + i);
            }

            return i;
        }

        [Coroutine] private static async Coro Failing(int turns)
        {
            for (var i = 0; i < turns; i++) await Coro.Sleep(0.007);
            if (turns % 2 == 1) throw new InvalidOperationException("in the group");
        }
        """, options: new OracleOptions { AllowsCompilerMachines = true });
}
