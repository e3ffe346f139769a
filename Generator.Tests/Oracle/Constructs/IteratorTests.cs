using System.Runtime.CompilerServices;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>
/// Async iterators. The compiler's await coroutines as tasks of their own, so that only the order of events is compared; that frames run is
/// shown by the coroutines that they await, of which each would be a state machine of the compiler otherwise.
/// </summary>
public sealed partial class IteratorTests : OracleTests
{
    private static readonly OracleOptions s_order = new() { IgnoresIterations = true };

    [Fact]
    public void Yields_and_awaits() => CheckIterators("""
        await foreach (var x in Count(3))
        {
            Log("x " + x);
            await Step("body " + x);
        }

        Log(await Sum());
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Count(int n)
        {
            Log("begins");
            for (int i = 0; i < n; i++)
            {
                int square = await Get(i * i);
                yield return square;
                Log("after " + i);
                if (i % 2 == 0) yield return -i;
            }

            Log("ends");
        }

        [Coroutine]
        static async Coro<int> Sum()
        {
            int sum = 0;
            await foreach (int x in Count(5)) sum += x;
            return sum;
        }
        """);

    [Fact]
    public void Yields_without_awaits() => CheckIterators("""
        await foreach (var text in Words("a b c")) Log(text);
        await foreach (long x in Numbers()) Log(x + await Get(1));
        """, """
        [Coroutine]
        static async IAsyncEnumerable<string> Words(string text)
        {
            foreach (var word in text.Split(' ')) yield return word;
            await Coro.Completed;
        }

        [Coroutine]
        static async IAsyncEnumerable<int> Numbers()
        {
            await Coro.Completed;
            yield return 1;
            yield return 2;
        }
        """);

    [Fact]
    public void Items_that_await() => CheckIterators("""
        await foreach (var x in Items(new Node("n", 5))) Log(x);
        """, """
        [Coroutine]
        static async IAsyncEnumerable<object> Items(Node node)
        {
            yield return await Get(1) + node.Value + await Get(2);
            yield return "text " + await Get("x");
            yield return (await Get(3), await Get("pair"));
            int captured = await Get(4);
            Func<int> f = () => ++captured;
            yield return f();
            yield return (Func<string>)(() => "lambda " + captured) is var g ? g() : "";
            yield return new[] { await Get(7), captured };
        }
        """);

    [Fact]
    public void Break_runs_finally_blocks() => CheckIterators("""
        await foreach (var x in Guarded(5))
        {
            Log("x " + x);
            if (x == 2) break;
        }

        Log(await Leave());
        await foreach (var x in Guarded(2)) Log("x " + x);
        foreach (var n in new[] { 1, 2 })
        {
            await foreach (var x in Guarded(5))
            {
                if (x == n) goto next;
            }

        next: ;
        }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Guarded(int n)
        {
            try
            {
                try
                {
                    for (int i = 0; i < n; i++)
                    {
                        await Step("before " + i);
                        yield return i;
                    }
                }
                finally { Log("inner"); }
                Log("between");
            }
            finally { await Step("outer"); Log("outer"); }

            Log("end");
        }

        [Coroutine]
        static async Coro<int> Leave()
        {
            await foreach (var x in Guarded(5)) if (x == 1) return await Get(x);
            return 0;
        }
        """);

    [Fact]
    public void Yield_break() => CheckIterators("""
        for (int n = 0; n < 6; n++)
        {
            await foreach (var x in Until(n)) Log("x " + x);
        }
        """, """
        private static readonly object s_gate = new();

        [Coroutine]
        static async IAsyncEnumerable<int> Until(int n)
        {
            if (n == 0) yield break;
            yield return 1;
            try
            {
                if (n == 1) yield break;
                yield return 2;
                try
                {
                    await Step("in");
                    if (n == 2) yield break;
                    yield return 3;
                }
                finally { await Step("inner"); Log("inner"); }

                lock (s_gate)
                {
                    if (n == 3) yield break;
                    Log("not 3");
                }

                for (int i = 0; i < 3; i++)
                {
                    if (i == n - 3) yield break;
                    Log("i " + i);
                }
            }
            finally { Log("outer"); }

            yield return 4;
        }
        """);

    [Fact]
    public void Exceptions() => CheckIterators("""
        for (int n = 0; n < 6; n++)
        {
            try
            {
                await foreach (var x in Failing(n))
                {
                    Log("x " + x);
                    if (n == 3 && x == 2) throw new InvalidOperationException("body");
                    if (n == 4 && x == 2) await Fail("awaiting body");
                }
            }
            catch (Exception e) { Log(e); }
        }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Failing(int n)
        {
            try
            {
                if (n == 0) throw new InvalidOperationException("at once");
                yield return 1;
                try { if (n == 1) await Fail("caught"); }
                catch (InvalidOperationException e) { Log(e); await Step("handled"); }
                yield return 2;
                if (n == 2) await Fail("late");
                yield return 3;
            }
            finally
            {
                await Step("finally");
                Log("finally");
                if (n == 5) throw new InvalidOperationException("in finally");
            }
        }
        """);

    [Fact]
    public void Ended_iterators() => CheckIterators("""
        var e = Failing().GetAsyncEnumerator();
        Log(await e.MoveNextAsync());
        Log(e.Current);
        try { await e.MoveNextAsync(); } catch (Exception x) { Log(x); }
        Log(await e.MoveNextAsync());
        Log(await e.MoveNextAsync());
        await e.DisposeAsync();
        await e.DisposeAsync();
        var ended = Empty().GetAsyncEnumerator();
        Log(await ended.MoveNextAsync());
        Log(await ended.MoveNextAsync());
        await ended.DisposeAsync();
        var cold = Failing().GetAsyncEnumerator();
        await cold.DisposeAsync();
        Log(await cold.MoveNextAsync());
        var left = Failing().GetAsyncEnumerator();
        Log(await left.MoveNextAsync());
        await left.DisposeAsync();
        Log(await left.MoveNextAsync());
        """, """
        [Coroutine]
        static async IAsyncEnumerable<string> Failing()
        {
            Log("begins");
            try
            {
                yield return await Get("one");
                await Fail("two");
            }
            finally { Log("left"); }
        }

        [Coroutine]
        static async IAsyncEnumerable<int> Empty()
        {
            await Step("empty");
            if (DateTime.UtcNow.Year < 2000) yield return 1;
        }
        """);

    [Fact]
    public void Iterators_within_iterators() => CheckIterators("""
        await foreach (var x in Pairs(3))
        {
            Log(x);
            if (x == (2, 1)) break;
        }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Count(int n)
        {
            try
            {
                for (int i = 0; i < n; i++)
                {
                    await Step("count " + i);
                    yield return i;
                }
            }
            finally { await Step("counted"); }
        }

        [Coroutine]
        static async IAsyncEnumerable<(int, int)> Pairs(int n)
        {
            await foreach (var a in Count(n))
            {
                await foreach (var b in Count(a)) yield return (a, b);
                await foreach (var b in Count(1)) Log("again " + b);
            }
        }
        """);

    [Fact]
    public void Recursive_iterators() => CheckIterators("""
        var tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6, null, new Tree(7)));
        await foreach (var x in Walk(tree)) Log(x);
        await foreach (var x in Walk(tree))
        {
            Log(x);
            if (x == 3) break;
        }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Walk(Tree? tree)
        {
            if (tree is null) yield break;
            try
            {
                await foreach (var x in Walk(tree.Left)) yield return x;
                yield return await Get(tree.Value);
                await foreach (var x in Walk(tree.Right)) yield return x;
            }
            finally { Log("left " + tree.Value); }
        }
        """, "public sealed record Tree(int Value, Tree? Left = null, Tree? Right = null);");

    [Fact]
    public void Virtual_interface_and_generic_iterators() => CheckIterators("""
        Source<string> source = new Doubling<string>("p");
        await foreach (var x in source.Items("s")) Log(x);
        await foreach (var x in ((ISource<string>)source).Items("i"))
        {
            Log(x);
            break;
        }

        await foreach (var x in new Doubling<int>(1).Items(5)) Log(x);
        await foreach (var x in source.Mapped(t => t.Length)) Log(x);
        await foreach (var x in new Counter { Step = 3 }.Counts(2)) Log(x);
        await foreach (var x in "abc".Letters()) Log(x);
        Source<int> plain = new Plain();
        await foreach (var x in plain.Items(8)) Log(x);
        Source<int>? none = null;
        try { await foreach (var x in none!.Mapped(t => t)) Log(x); } catch (Exception e) { Log(e.GetType().Name); }
        """, "", """
        public partial interface ISource<T> { [Coroutine] IAsyncEnumerable<T> Items(T extra); }

        public partial class Source<T> : ISource<T>
        {
            protected readonly T First;

            public Source(T first) => First = first;

            [Coroutine]
            public virtual async IAsyncEnumerable<T> Items(T extra)
            {
                yield return await Get(First);
                yield return extra;
            }

            [Coroutine]
            public async IAsyncEnumerable<U> Mapped<U>(Func<T, U> map)
            {
                await foreach (var item in Items(First)) yield return map(await Get(item));
            }
        }

        public partial class Doubling<T> : Source<T>
        {
            public Doubling(T first) : base(first) { }

            [Coroutine]
            public override async IAsyncEnumerable<T> Items(T extra)
            {
                await foreach (var item in base.Items(extra))
                {
                    yield return item;
                    yield return await Get(item);
                }

                yield return First;
            }
        }

        public partial class Plain : Source<int>
        {
            public Plain() : base(1) { }

            public override IAsyncEnumerable<int> Items(int extra) => base.Items(extra + 1);
        }

        public partial struct Counter
        {
            public int Step;

            [Coroutine]
            public async IAsyncEnumerable<int> Counts(int n)
            {
                int total = 0;
                for (int i = 0; i < n; i++)
                {
                    total += await Get(Step);
                    Step++;
                    yield return total;
                }
            }
        }

        public static partial class Extensions
        {
            [Coroutine]
            public static async IAsyncEnumerable<char> Letters(this string text)
            {
                foreach (char letter in text) yield return await Get(letter);
            }
        }
        """, s_order with { AllowsCompilerMachines = true });

    [Fact]
    public void Locals_and_closures_across_yields() => CheckIterators("""
        var lambdas = new List<Func<string>>();
        await foreach (var x in Items(lambdas))
        {
            lambdas.Add(() => "loop " + x);
            await Step("body");
        }

        foreach (var f in lambdas) Log(f());
        await foreach (var (name, pair) in Pairs()) Log(name + pair.Bump() + pair.X);
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Items(List<Func<string>> lambdas)
        {
            string text = "t";
            int total = 0;
            using var resource = new Resource("resource");
            foreach (var item in new List<int> { 1, 2 })
            {
                int local = item * 10;
                lambdas.Add(() => $"{text} {local} {item} {total}");
                total += local;
                yield return total;
                local++;
                text += await Get("+");
                switch (item)
                {
                    case 1: yield return -1; break;
                    case 2 when await Get(true): yield return -2; goto default;
                    default: Log("default"); break;
                }
            }

            int Local(int x) => x + total;
            yield return Local(1);
            await using (new Resource("inner"))
            {
                yield return 7;
            }

            do
            {
                if (total-- < 29) continue;
                yield return total;
            }
            while (total > 27);
        }

        [Coroutine]
        static async IAsyncEnumerable<(string, Pair)> Pairs()
        {
            var pair = new Pair(1, 2);
            yield return ("a", pair);
            pair.Bump();
            await Step("pairs");
            yield return ("b", pair);
        }
        """, """
        public sealed class Resource : IDisposable, IAsyncDisposable
        {
            private readonly string _name;
            public Resource(string name) => _name = name;
            public void Dispose() => Log("dispose " + _name);
            public async ValueTask DisposeAsync() { await Task.CompletedTask; Log("dispose async " + _name); }
        }
        """);

    [Fact]
    public void Names_of_the_frame() => CheckIterators("""
        await foreach (var YieldedItem in Items(1, 2)) Log(YieldedItem);
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Items(int state, int box)
        {
            int BeginDisposing = await Get(state), result = await Get(box), _item = 5, _state = 6;
            yield return BeginDisposing + result;
            string LinkToken = "token", RunOnCompilersMachine = "machine", suspending = "s";
            yield return _item + _state + BeginDisposing;
            yield return LinkToken.Length + RunOnCompilersMachine.Length + suspending.Length + result + await Get(box);
        }
        """);

    [Fact]
    public void Large_iterators() => CheckIterators("""
        await foreach (var x in Large(3)) { Log(x); if (x > 500) break; }
        """, $$"""
        [Coroutine]
        static async IAsyncEnumerable<int> Large(int n)
        {
            {{string.Concat(Enumerable.Range(0, 140).Select(i => $"int v{i} = n * {i}; "))}}
            try
            {
                for (int i = 0; i < 10; i++) yield return await Get(i * {{string.Join(" + ", Enumerable.Range(0, 140).Select(i => $"v{i}++ % 7"))}});
            }
            finally { Log("left"); }
        }
        """);

    private void CheckIterators(string body, string members = "", string types = "", OracleOptions? options = null, [CallerMemberName] string test = "") =>
        CheckBody(body, members, types, options ?? s_order, test);
}
