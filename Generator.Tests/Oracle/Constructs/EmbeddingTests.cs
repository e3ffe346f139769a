namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>How frames are put into one another.</summary>
public sealed class EmbeddingTests : OracleTests
{
    [Fact]
    public void Deep_chain() => CheckBody(
        "Log(await F0(1));",
        string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"[Coroutine] static async Coro<int> F{i}(int x) {{ Log(\"down {i}\"); int r = {(i == 11 ? "await Get(x)" : $"await F{i + 1}(x + 1)")}; Log(\"up {i}\"); return r + {i}; }}\n")));

    [Fact]
    public void Exceptions_through_a_deep_chain() => CheckBody(
        "try { await F0(1); } catch (Exception e) { Log(e); }\ntry { await F0(0); } catch (Exception e) { Log(e); }",
        string.Concat(Enumerable.Range(0, 10).Select(i =>
            $"[Coroutine] static async Coro<int> F{i}(int x) {{ try {{ return {(i == 9 ? "x == 0 ? Boom<int>(\"sync\") : await Fail<int>(\"deep\")" : $"await F{i + 1}(x)")}; }} finally {{ Log(\"finally {i}\"); }} }}\n")));

    [Fact]
    public void Self_recursion() => CheckBody("""
        Log(await Fib(6));
        Log(await Down(20));
        """, """
        [Coroutine] static async Coro<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);

        [Coroutine]
        static async Coro<int> Down(int n)
        {
            if (n == 0) { await Step("bottom"); return 0; }
            return await Down(n - 1) + 1;
        }
        """);

    [Fact]
    public void Mutual_recursion() => CheckBody("""
        Log(await Even(7));
        Log(await A(3));
        """, """
        [Coroutine] static async Coro<bool> Even(int n) { if (n == 0) { await Step("even"); return true; } return await Odd(n - 1); }
        [Coroutine] static async Coro<bool> Odd(int n) { if (n == 0) { await Step("odd"); return false; } return await Even(n - 1); }
        [Coroutine] static async Coro<int> A(int n) => n == 0 ? 0 : 1 + await B(n);
        [Coroutine] static async Coro<int> B(int n) => await C(n) + 10;
        [Coroutine] static async Coro<int> C(int n) { await Step("c " + n); return await A(n - 1) + 100; }
        """);

    [Fact]
    public void Generic_recursion() => CheckBody("""
        Log(await Wrap(1, 3));
        """, """
        [Coroutine]
        static async Coro<string> Wrap<T>(T value, int depth)
        {
            await Step("depth " + depth);
            return depth == 0 ? value!.ToString()! : await Wrap(new List<T> { value }.Count, depth - 1) + await Wrap<(T, int)>((value, depth), depth - 1);
        }
        """, options: new() { Cancels = false });

    [Fact]
    public void Very_deep_recursion_does_not_overflow_the_stack() => CheckBody("""
        Log(await Down(20000));
        try { await Throw(2000); } catch (Exception e) { Log(e); }
        """, """
        [Coroutine]
        static async Coro<int> Down(int n)
        {
            if (n == 0) { await Step("bottom"); return 0; }
            return await Down(n - 1) + 1;
        }

        [Coroutine]
        static async Coro<int> Throw(int n)
        {
            if (n == 0) await Fail("bottom");
            return await Throw(n - 1) + 1;
        }
        """, options: new() { Cancels = false });

    [Fact]
    public void Large_frames() => CheckBody("""
        Log(await Wide(await Big(1)));
        Log(await Many());
        """, """
        [Coroutine]
        static async Coro<Large> Big(int n)
        {
            Large a = new(n), b = new(n + 1);
            await Step("big");
            a.L7 += b.L0;
            Large c = a;
            await Get(c.L7);
            return c;
        }

        [Coroutine]
        static async Coro<long> Wide(Large l)
        {
            Large a = await Big(1), b = await Big(2), c = await Big(3);
            await Step("wide");
            return a.L7 + b.L7 + c.L7 + l.L7;
        }

        [Coroutine]
        static async Coro<long> Many()
        {
            long sum = 0;
            sum += await Wide(new Large(1));
            sum += await Wide(new Large(2));
            sum += (await Big(5)).L0;
            return sum;
        }
        """, """
        public struct Large
        {
            public long L0, L1, L2, L3, L4, L5, L6, L7;
            public Large(int n) { L0 = L1 = L2 = L3 = L4 = L5 = L6 = L7 = n; }
        }
        """);

    [Fact]
    public void The_same_callee_many_times() => CheckBody("""
        int a = await Get(1) + await Get(2) + await Get(3);
        await Step("x"); await Step("y"); await Step("z");
        for (int i = 0; i < 2; i++) { a += await Get(i); a += await Get(a); }
        Log(a);
        """);

    [Fact]
    public void Dead_variables_do_not_leak_into_later_scopes() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            int fresh;
            if (i == 0) { fresh = 5; await Step("set " + fresh); }
            string? s = null;
            if (i == 1) s = await Get("s");
            await Step("s is " + (s ?? "null"));
            int zero = default;
            zero += await Get(i);
            Log(zero);
        }
        """);

    [Fact]
    public void References_do_not_outlive_their_use() => CheckBody("""
        WeakReference reference = await Make();
        await Step("a");
        await Step("b");
        for (int i = 0; i < 5 && reference.IsAlive; i++) GC.Collect();
        Log(reference.IsAlive);
        """, """
        [Coroutine]
        static async Coro<WeakReference> Make()
        {
            var o = new object();
            await Step("made");
            return new WeakReference(o);
        }
        """, options: new() { Cancels = false });

    [Fact]
    public void Frames_are_pooled_clean() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            var task = Coro.CreateTask(Work(i));
            if (i == 1) { await Step("start"); task.Cancel("stop"); }
            try { Log(await task); } catch (OperationCanceledException e) { Log(e); }
        }
        """, """
        [Coroutine]
        static async Coro<string> Work(int i)
        {
            string? seen = null;
            int n;
            if (i == 0) { n = 5; seen = "zero" + n; }
            try { await Coro.Sleep(0.002); }
            finally { await Step("leave " + (seen ?? "null")); }
            return seen ?? "none";
        }
        """);

    [Fact]
    public void Library_methods_embedded() => CheckBody("""
        await Coro.Sleep(0.001);
        await Coro.Sleep(TimeSpan.Zero);
        await Coro.Yield();
        Log(await Coro.FromResult(1));
        foreach (double d in new[] { 0, 0.001, -1 }) await Coro.Sleep(d);
        try { await Coro.Sleep(double.NaN); } catch (Exception e) { Log(e.GetType().Name); }
        Log(EventLoop.Current.Time.TotalMilliseconds > 0);
        """);

    [Fact]
    public void Deep_recursion_through_an_interface() => CheckBody("""
        INode tree = new Leaf(1); for (int i = 0; i < 40; i++) tree = i % 2 == 0 ? new Branch(tree, new Leaf(i)) : new Wrap<INode>(tree);
        Log(await tree.Sum(0)); Log(await tree.Visit(n => Log(n)));
        INode deep = new Bottom(); for (int i = 0; i < 3000; i++) deep = new Wrap<INode>(deep); try { await deep.Sum(0); } catch (InvalidOperationException e) { Log(e.Message); }
        """, types: """
        public partial interface INode { [Coroutine] Coro<int> Sum(int depth); [Coroutine] async Coro<int> Visit(Action<int> f) { int s = await Sum(1); f(s); return s; } }
        public partial class Leaf(int n) : INode { [Coroutine] public async Coro<int> Sum(int depth) => depth % 5 == 0 ? await Get(n) : n; }
        public partial class Bottom : INode { [Coroutine] public async Coro<int> Sum(int depth) { await Step("bottom " + depth); throw new InvalidOperationException("bottom"); } }
        public partial class Branch : INode
        {
            private readonly INode[] _children; public Branch(params INode[] children) => _children = children;
            [Coroutine] async Coro<int> INode.Sum(int depth) { int s = 0; foreach (var c in _children) s += await c.Sum(depth + 1); return s; }
            [Coroutine] public async Coro<int> Visit(Action<int> f) { foreach (var c in _children) await c.Visit(x => f(x + 1000)); return _children.Length; }
        }
        public partial struct Wrap<T>(T inner) : INode where T : INode { private T _inner = inner; [Coroutine] public async Coro<int> Sum(int depth) { try { return await _inner.Sum(depth + 1); } finally { if (depth == 0) Log("wrap 0"); } } }
        """);

    [Fact]
    public void Same_frames_used_concurrently_with_shared_state() => CheckBody("""
        var gate = new CoroEvent(); var queue = new CoroQueue<int>(2); var results = new List<string>();
        await Coro.Gather(Producer(queue, 5), Consumer(queue, "a", results), Consumer(queue, "b", results), Opener(gate), Waiter(gate));
        Log(string.Join(" ", results));
        """, members: """
        [Coroutine] private static async Coro Producer(CoroQueue<int> q, int n) { for (int i = 0; i < n; i++) await q.Put(i); await q.Put(-1); await q.Put(-1); }
        [Coroutine] private static async Coro Consumer(CoroQueue<int> q, string name, List<string> to) { while (await q.Get() is var x and >= 0) { await Prelude.Step(name); to.Add(name + x); } }
        [Coroutine] private static async Coro Opener(CoroEvent e) { await Coro.Sleep(0.003); e.Set(); }
        [Coroutine] private static async Coro Waiter(CoroEvent e) { await e.Wait(); Log("open"); }
        """);
}
