namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>What can be awaited.</summary>
public sealed class AwaitableTests : OracleTests
{
    private const string Custom = """
        /// <summary>Completes when the loop runs the callback that it queues.</summary>
        public readonly struct Soon<T>
        {
            private readonly T _value;
            public Soon(T value) => _value = value;
            public SoonAwaiter<T> GetAwaiter() { Log("GetAwaiter"); return new SoonAwaiter<T>(_value); }
        }

        public struct SoonAwaiter<T> : INotifyCompletion
        {
            private readonly T _value;
            public SoonAwaiter(T value) => _value = value;
            public bool IsCompleted { get { Log("IsCompleted"); return false; } }
            public void OnCompleted(Action continuation) { Log("OnCompleted"); EventLoop.Current.CallSoon(continuation); }
            public T GetResult() { Log("GetResult"); return _value; }
        }

        public sealed class ClassAwaitable : ICriticalNotifyCompletion
        {
            private readonly bool _ready;
            public ClassAwaitable(bool ready) => _ready = ready;
            public ClassAwaitable GetAwaiter() => this;
            public bool IsCompleted { get { Log("IsCompleted " + _ready); return _ready; } }
            public void OnCompleted(Action continuation) => throw new NotSupportedException();
            public void UnsafeOnCompleted(Action continuation) { Log("UnsafeOnCompleted"); EventLoop.Current.CallSoon(continuation); }
            public void GetResult() => Log("GetResult");
        }
        """;

    private static readonly OracleOptions s_foreign = new() { Cancels = false };

    [Fact]
    public void Coro_values() => CheckBody("""
        Coro c = Step("a");
        await c;
        Coro<int> d = Get(5);
        Log(await d);
        await Coro.Completed;
        await default(Coro);
        Log(await default(Coro<string?>));
        Log(await Coro.FromResult("known"));
        await Coro.Sleep(0.002);
        await Coro.Sleep(TimeSpan.FromMilliseconds(1));
        await Coro.Yield();
        """);

    [Fact]
    public void CoroTask_values() => CheckBody("""
        var a = Coro.CreateTask(Step("a"));
        var b = Coro.CreateTask(Get(5), "named");
        await a;
        Log(await b + await b);
        var failing = Coro.CreateTask(Fail<int>("in task"));
        try { await failing; } catch (Exception e) { Log(e); }
        try { await failing; } catch (Exception e) { Log("again " + e.Message); }
        var slow = Coro.CreateTask(Guarded("slow"));
        await Step("let it start");
        slow.Cancel("stop");
        try { await slow; } catch (OperationCanceledException e) { Log(e); }
        Log(slow.IsCanceled);
        """);

    [Fact]
    public void Futures() => CheckBody("""
        var future = EventLoop.Current.CreateFuture<int>();
        EventLoop.Current.CallSoon(() => future.SetResult(7));
        Log(await future);
        var done = EventLoop.Current.CreateFuture();
        done.SetResult();
        await done;
        Log("done");
        """);

    [Fact]
    public void Task_values() => CheckBody("""
        await Task.CompletedTask;
        Log(await Task.FromResult(1));
        var source = new TaskCompletionSource<int>();
        EventLoop.Current.CallSoon(() => source.SetResult(2));
        Log(await source.Task);
        var failed = Task.FromException(new InvalidOperationException("task"));
        try { await failed; } catch (Exception e) { Log(e); }
        var late = new TaskCompletionSource();
        EventLoop.Current.CallSoon(() => late.SetException(new ArgumentException("late")));
        try { await late.Task; } catch (Exception e) { Log(e); }
        try { await Task.FromCanceled(new CancellationToken(true)); } catch (OperationCanceledException e) { Log(e.GetType().Name); }
        """);

    [Fact]
    public void ValueTask_values() => CheckBody("""
        await default(ValueTask);
        Log(await new ValueTask<int>(3));
        var source = new TaskCompletionSource<string>();
        EventLoop.Current.CallSoon(() => source.SetResult("late"));
        Log(await new ValueTask<string>(source.Task));
        try { await ValueTask.FromException(new InvalidOperationException("value")); } catch (Exception e) { Log(e); }
        """);

    [Fact]
    public void ConfigureAwait() => CheckBody("""
        await Task.CompletedTask.ConfigureAwait(false);
        Log(await Task.FromResult(1).ConfigureAwait(true));
        var source = new TaskCompletionSource<int>();
        EventLoop.Current.CallSoon(() => source.SetResult(2));
        Log(await source.Task.ConfigureAwait(true));
        Log(await source.Task.ConfigureAwait(false));
        await default(ValueTask).ConfigureAwait(false);
        var late = new TaskCompletionSource();
        EventLoop.Current.CallSoon(() => late.SetException(new ArgumentException("suppressed")));
        await ((Task)late.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Log("end");
        """);

    [Fact]
    public void Custom_struct_awaiter() => CheckBody("""
        Log(await new Soon<int>(5));
        Log(await new Soon<string>("a") + L("b"));
        try { await new Soon<int>(6); Boom<int>("after"); } catch (Exception e) { Log(e); }
        """, types: Custom, options: s_foreign);

    [Fact]
    public void Custom_class_awaiter() => CheckBody("""
        await new ClassAwaitable(true);
        await new ClassAwaitable(false);
        var a = new ClassAwaitable(false);
        await a;
        await a;
        """, types: Custom, options: s_foreign);

    [Fact]
    public void Extension_GetAwaiter() => CheckBody("""
        Log(await 5);
        Log(await L("text") + await 6);
        """, types: Custom + """

        public static class AwaitExtensions
        {
            public static SoonAwaiter<int> GetAwaiter(this int value) => new(value);
            public static SoonAwaiter<string> GetAwaiter(this string value) => new(value);
        }
        """, options: s_foreign);

    [Fact]
    public void Extension_GetAwaiter_of_coroutines() => CheckBody("""
        await TimeSpan.FromMilliseconds(2);
        Log(await 7);
        """, types: """
        public static class AwaitExtensions
        {
            public static CoroGen.CompilerServices.CoroAwaiter GetAwaiter(this TimeSpan delay) => Coro.Sleep(delay).GetAwaiter();
            public static CoroGen.CompilerServices.CoroTaskAwaiter<int> GetAwaiter(this int value) => Coro.CreateTask(Get(value)).GetAwaiter();
        }
        """, options: new() { AllowsCompilerMachines = true });

    [Fact]
    public void Awaiters_that_throw() => CheckBody("""
        foreach (var part in new[] { "none", "GetAwaiter", "IsCompleted", "OnCompleted", "GetResult" })
        {
            try { Log(await new Thrower(part)); }
            catch (InvalidOperationException e) { Log(e); }
            await Step("between");
        }
        """, types: """
        public sealed class Thrower
        {
            private readonly string _part;
            public Thrower(string part) => _part = part;
            private void At(string part) { Log(part); if (part == _part) throw new InvalidOperationException("thrown in " + part); }
            public Awaiter GetAwaiter() { At("GetAwaiter"); return new Awaiter(this); }

            public readonly struct Awaiter : INotifyCompletion
            {
                private readonly Thrower _t;
                public Awaiter(Thrower t) => _t = t;
                public bool IsCompleted { get { _t.At("IsCompleted"); return false; } }
                public void OnCompleted(Action continuation) { _t.At("OnCompleted"); EventLoop.Current.CallSoon(continuation); }
                public int GetResult() { _t.At("GetResult"); return 1; }
            }
        }
        """, options: s_foreign);

    [Fact]
    public void Awaiters_that_throw_inside_of_try() => CheckBody("""
        foreach (var isCaught in new[] { true, false })
        {
            try
            {
                try { await Step("before"); await new Refusing(); }
                catch (InvalidOperationException e) when (isCaught) { Log(e); }
                finally { Log("left"); await Step("left"); }
            }
            catch (InvalidOperationException e) { Log("outer " + e.Message); }
        }

        try { await new Refusing(); } finally { Log("finally"); }
        """, types: """
        public sealed class Refusing : INotifyCompletion
        {
            public Refusing GetAwaiter() => this;
            public bool IsCompleted => false;
            public void OnCompleted(Action continuation) => throw new InvalidOperationException("refused");
            public void GetResult() => Log("result");
        }
        """);

    [Fact]
    public void Dynamic_awaits() => CheckBody("""
        dynamic d = Task.FromResult(5);
        Log(await d);
        dynamic f = Task.CompletedTask;
        await f;
        var late = new TaskCompletionSource<int>();
        EventLoop.Current.CallSoon(() => late.SetResult(6));
        dynamic g = late.Task;
        int n = await g + await Get(1);
        Log(n);
        """, options: s_foreign);

    [Fact]
    public void Dynamic_awaits_of_coroutines() => CheckBody("""
        dynamic e = Get(6);
        Log(await e);
        dynamic t = Coro.CreateTask(Get(7));
        Log(await t);
        """, options: s_foreign);

    [Fact]
    public void Generic_awaitables() => CheckBody("""
        Log(await Await<Wrapper<int>, int>(new Wrapper<int>(3)));
        """, """
        [Coroutine]
        static async Coro<R> Await<T, R>(T awaitable) where T : IAwaitable<R>
        {
            await Step("before");
            return await awaitable;
        }
        """, """
        public interface IAwaitable<T> { TaskAwaiter<T> GetAwaiter(); }
        public record Wrapper<T>(T Value) : IAwaitable<T> { public TaskAwaiter<T> GetAwaiter() => Task.FromResult(Value).GetAwaiter(); }
        """);

    [Fact]
    public void Awaiting_null_and_failed_calls() => CheckBody("""
        Task? none = null;
        try { await none!; } catch (NullReferenceException) { Log("null task"); }
        CoroTask? noTask = null;
        try { await noTask!; } catch (Exception e) { Log(e is NullReferenceException or ArgumentNullException); }
        try { await Boom<Task>("making"); } catch (Exception e) { Log(e); }
        try { await Get(Boom<int>("argument")); } catch (Exception e) { Log(e); }
        await Step("end");
        """);

    [Fact]
    public void Cancelled_awaits_of_tasks() => CheckBody("""
        var never = new TaskCompletionSource();
        EventLoop.Current.CallLater(0.003, () => never.TrySetResult());
        try { await never.Task; Log("completed"); }
        catch (OperationCanceledException e) { Log(e); }
        finally { Log("finally"); }
        var value = new TaskCompletionSource<int>();
        EventLoop.Current.CallLater(0.003, () => value.TrySetResult(5));
        try { Log(await new ValueTask<int>(value.Task).ConfigureAwait(true)); }
        finally { await Step("cleanup"); }
        """);

    [Fact]
    public void Awaits_in_parallel_tasks() => CheckBody("""
        var tasks = new List<CoroTask<int>>();
        for (int i = 0; i < 3; i++) tasks.Add(Coro.CreateTask(Work(i)));
        int sum = 0;
        foreach (var task in tasks) sum += await task;
        Log(sum);
        """, """
        [Coroutine]
        static async Coro<int> Work(int n)
        {
            for (int i = 0; i < n; i++) await Step($"work {n} {i}");
            return n * 10;
        }
        """);

    [Fact]
    public void Tasks_groups_and_outcomes_with_captures() => CheckBody("""
        var seen = new List<string>(); int running = 0;
        var tasks = new List<CoroTask<int>>(); for (int i = 0; i < 3; i++) { int k = i; tasks.Add(Coro.CreateTask(Work(k, v => { running += v; seen.Add($"{k}:{running}"); }))); await Step("made " + i); }
        foreach (var t in tasks) try { Log(await t); } catch (InvalidOperationException e) when (tasks.IndexOf(t) is var at and >= 0) { Log(e.Message + at); }
        Log(string.Join(" ", seen)); foreach (var outcome in await Coro.GatherOutcomes([Work(0, _ => { }), Work(1, _ => { })])) Log(outcome.Exception?.Message ?? "fine");
        var never = EventLoop.Current.CreateFuture<int>(); var setter = Coro.CreateTask(Set(never)); Log(await never + await never); await setter;
        """, members: """
        [Coroutine] private static async Coro<int> Work(int n, Action<int> note) { note(1); try { for (int i = 0; i <= n; i++) await Coro.Sleep(0.002); return n == 1 ? throw new InvalidOperationException("w" + n) : n; } finally { note(-1); } }
        [Coroutine] private static async Coro Set(CoroFuture<int> f) { await Step("set"); f.SetResult(21); }
        """);

    [Fact]
    public void Awaitables_of_every_kind() => CheckBody(
        """
        Log(await new Cust(1)); await new Cust(2);
        try { await new Cust(-1); } catch (InvalidOperationException e) { Log(e.Message); }
        try { Log(await new Cust(-2)); } catch (InvalidOperationException e) { Log(e.Message); }
        Log(await (await Get(new Cust(3))));
        dynamic d = Task.FromResult(5); Log(await d + await Get(1));
        dynamic dc = Get(6); Log(await dc);
        Log(await 3.5); object? boxed = await Get<object?>(null); Log(boxed ?? "nil");
        Log((await Get(new[] { 1, 2 }))[await Get(1)] + (await Get("abc")).Length);
        var t = Task.FromResult(4); Log(await t + await t + await t.ConfigureAwait(false));
        Log(await new ValueTask<int>(3) + await ValueTask.FromResult(4)); await default(ValueTask); await Task.CompletedTask; await Task.Yield();
        Task<int>? nt = null; try { await nt!; } catch (NullReferenceException) { Log("nre"); }
        var results = (await Coro.Gather(Get(1), Get("b"))); Log(results.Item1 + results.Item2);
        Func<Coro<int>> fc = () => Get(9); Log(await fc() + await fc());
        Log(await (await Get(true) ? Get(1) : Get(2)));
        Coro<int> later = Get(8); await Step("before"); Log(await later);
        await (Coro)Step("cast"); await ((Coro<int>)Get(1));
        Log(await Task.WhenAll(Task.FromResult(1), Task.FromResult(2)));
        """,
        types: """
        public static class DExt { public static TaskAwaiter<string> GetAwaiter(this double d) { Log("ga " + d); return Task.FromResult("d" + d).GetAwaiter(); } }
        public class Cust(int n) : INotifyCompletion { public void OnCompleted(Action a) => a(); public Cust GetAwaiter() { Log("GetAwaiter " + n); return n == -1 ? throw new InvalidOperationException("ga") : this; } public Aw2 X => new(); public static implicit operator int(Cust c) => 1; public bool IsCompleted { get { Log("IsCompleted"); return true; } } public int GetResult() { Log("GetResult"); return n == -2 ? throw new InvalidOperationException("gr") : n; } }
        public class Aw2 { }
        public static class Fix { }
        """);

    [Fact]
    public void Mutable_struct_awaiters() => CheckBody("""
        Log(await new Mutable(false));
        Log(await new Mutable(true));
        await Step("between");
        Log(await new Mutable(false) + await new Mutable(false));
        """, types: """
        public struct Mutable : INotifyCompletion
        {
            private readonly bool _ready;
            private int _completedCalls;
            private int _onCompletedCalls;
            public Mutable(bool ready) { _ready = ready; _completedCalls = 0; _onCompletedCalls = 0; }
            public Mutable GetAwaiter() => this;
            public bool IsCompleted { get { _completedCalls++; Log("IsCompleted " + _completedCalls); return _ready; } }
            public void OnCompleted(Action continuation)
            {
                _onCompletedCalls++;
                Log("OnCompleted " + _onCompletedCalls);
                EventLoop.Current.CallSoon(continuation);
            }
            public int GetResult()
            {
                Log($"GetResult {_completedCalls} {_onCompletedCalls}");
                return _completedCalls * 10 + _onCompletedCalls;
            }
        }
        """, options: new() { Cancels = false });

    [Fact]
    public void Continuations_that_race_with_completion() => CheckBody("""
        int sum = 0;
        for (int i = 0; i < 50; i++) sum += await new Race(i);
        Log(sum);
        await Step("end");
        """, types: """
        /// <summary>Completes inside of OnCompleted, from another thread, before OnCompleted returns.</summary>
        public readonly struct Race : ICriticalNotifyCompletion
        {
            private readonly int _n;
            public Race(int n) => _n = n;
            public Race GetAwaiter() => this;
            public bool IsCompleted => false;
            public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);
            public void UnsafeOnCompleted(Action continuation)
            {
                if (_n % 3 == 0) { continuation(); return; }
                var thread = new Thread(() => continuation());
                thread.Start();
                thread.Join();
            }
            public int GetResult() => _n;
        }
        """, options: new() { Cancels = false });
}
