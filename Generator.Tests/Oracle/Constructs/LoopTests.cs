namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Loops.</summary>
public sealed class LoopTests : OracleTests
{
    [Fact]
    public void While_loop() => CheckBody("""
        int i = 0;
        while (i < 3)
        {
            await Step("body " + i);
            i++;
        }

        while (await Get(i) < 5) i++;
        while (true)
        {
            if (await Get(i) > 6) break;
            i++;
            if (i % 2 == 0) continue;
            Log("odd " + i);
        }

        Log(i);
        """);

    [Fact]
    public void Do_loop() => CheckBody("""
        int i = 0;
        do
        {
            await Step("body " + i);
            if (i == 1) continue;
            Log("not one");
        }
        while (await Get(++i) < 3);

        do
        {
            i++;
            if (i == 5) break;
        }
        while (i < 10);
        do i += await Get(1); while (i < 8);
        Log(i);
        """);

    [Fact]
    public void For_loop() => CheckBody("""
        for (int i = 0, j = await Get(10); i < j; i += 3, j--)
        {
            await Step($"{i} {j}");
        }

        int k;
        for (k = await Get(0); await Get(k) < 3; k = await Get(k + 1))
        {
            if (k == 1) continue;
            Log("k " + k);
        }

        for (Log("init"), k = 0; ; Log("step"), k++)
        {
            if (k == 2) break;
            await Step("endless " + k);
        }

        for (; k < 4;) k += await Get(1);
        Log(k);
        """);

    [Fact]
    public void Nested_loops_with_break_and_continue() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            int j = 0;
            while (true)
            {
                j++;
                if (j == 2) continue;
                if (j > 3) break;
                await Step($"{i}.{j}");
                do
                {
                    if (i == 1) break;
                    Log("inner");
                }
                while (await Get(false));
            }

            if (i == 1) break;
        }
        """);

    [Fact]
    public void Foreach_array() => CheckBody("""
        foreach (int x in new[] { 1, 2, 3 })
        {
            if (x == 2) continue;
            await Step("x " + x);
        }

        var array = new[] { "a", "b", "c" };
        foreach (var s in array)
        {
            array[2] = "changed";
            await Step(s);
            array = new[] { "other" };
        }

        foreach (object o in await Get(new object[] { 1, "two" })) Log(await Get(o));
        foreach (long l in new int[] { 7 }) Log(await Get(l));
        foreach (int none in new int[0]) await Step("never");
        """);

    [Fact]
    public void Foreach_multi_dimensional_array() => CheckBody("""
        int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
        foreach (int x in grid)
        {
            if (x == 3) grid[1, 0] = 40;
            Log(await Get(x));
        }

        int[,,] cube = new int[2, 1, 2];
        cube[1, 0, 1] = 8;
        foreach (int x in cube) Log(await Get(x));
        int[][] jagged = { new[] { 1 }, new[] { 2, 3 } };
        foreach (int[] row in jagged) foreach (int x in row) await Step("jagged " + x);
        """);

    [Fact]
    public void Foreach_string() => CheckBody("""
        foreach (char c in "abc")
        {
            await Step("char " + c);
            if (c == 'b') break;
        }

        foreach (var c in await Get("xy")) Log(await Get(c));
        """);

    [Fact]
    public void Foreach_list_and_dictionary() => CheckBody("""
        var list = new List<int> { 3, 1, 2 };
        foreach (var x in list) Log(await Get(x));
        try
        {
            foreach (var x in list)
            {
                list.Add(9);
                await Step("changed");
            }
        }
        catch (InvalidOperationException e) { Log(e.GetType().Name); }

        foreach (var pair in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }) Log(await Get(pair.Key) + pair.Value);
        foreach (var (key, value) in new Dictionary<string, int> { ["c"] = 3 }) Log(await Get(key) + value);
        """);

    [Fact]
    public void Foreach_interface_and_iterator() => CheckBody("""
        foreach (var x in Items())
        {
            await Step("x " + x);
            if (x == 2) break;
        }

        IEnumerable<string> names = new[] { "n", "m" };
        foreach (var name in names) Log(await Get(name));
        System.Collections.IEnumerable untyped = new System.Collections.ArrayList { 1, "two" };
        foreach (object? o in untyped) Log(await Get(o));
        """, """
        static IEnumerable<int> Items()
        {
            try
            {
                for (int i = 0; i < 5; i++)
                {
                    Log("yield " + i);
                    yield return i;
                }
            }
            finally { Log("disposed"); }
        }
        """);

    [Fact]
    public void Foreach_dispose_when_the_body_throws() => CheckBody("""
        try
        {
            foreach (var x in Items())
            {
                await Step("x " + x);
                if (x == 1) throw new InvalidOperationException("body");
            }
        }
        catch (Exception e) { Log(e); }

        Log(await First());
        """, """
        static IEnumerable<int> Items()
        {
            try { yield return 0; yield return 1; yield return 2; }
            finally { Log("disposed"); }
        }

        [Coroutine]
        static async Coro<int> First()
        {
            foreach (var x in Items()) return await Get(x + 100);
            return -1;
        }
        """);

    [Fact]
    public void Foreach_pattern_based_enumerators() => CheckBody("""
        foreach (var x in new ByPattern()) Log(await Get(x));
        foreach (var x in new WithExtension(3)) Log(await Get(x));
        foreach (var x in 2..5) Log(await Get(x));
        """, types: """
        public class ByPattern
        {
            public Enumerator GetEnumerator() { Log("GetEnumerator"); return new Enumerator(); }

            public class Enumerator
            {
                private int _i;
                public bool MoveNext() { Log("MoveNext"); return _i++ < 2; }
                public int Current { get { Log("Current"); return _i; } }
            }
        }

        public record WithExtension(int Count);

        public static class Extensions
        {
            public static IEnumerator<int> GetEnumerator(this WithExtension w) => Enumerable.Range(0, w.Count).GetEnumerator();
            public static IEnumerator<int> GetEnumerator(this Range r) => Enumerable.Range(r.Start.Value, r.End.Value - r.Start.Value).GetEnumerator();
        }
        """);

    [Fact]
    public void Foreach_struct_enumerator() => CheckBody("""
        foreach (var x in new Numbers(3))
        {
            await Step("x " + x);
        }

        try { foreach (var x in new Numbers(2)) await Fail("in body"); }
        catch (Exception e) { Log(e); }
        """, types: """
        public readonly struct Numbers
        {
            private readonly int _count;
            public Numbers(int count) => _count = count;
            public Enumerator GetEnumerator() => new Enumerator(_count);

            public struct Enumerator : IDisposable
            {
                private readonly int _count;
                private int _i;
                public Enumerator(int count) { _count = count; _i = 0; }
                public bool MoveNext() => _i++ < _count;
                public int Current => _i;
                public void Dispose() => Log("disposed at " + _i);
            }
        }
        """);

    [Fact]
    public void Foreach_deconstruction() => CheckBody("""
        foreach (var (a, b) in new[] { (1, "one"), (2, "two") }) Log(await Get(a) + b);
        foreach ((int a, var (b, c)) in new[] { (1, (2, 3)) }) Log(await Get(a) + b + c);
        foreach (var (x, _) in new[] { new Point(5, 6) })
        {
            await Step("point");
            Log(x);
        }
        """, types: "public record Point(int X, int Y);");

    [Fact]
    public void Foreach_over_spans_without_awaits_inside() => CheckBody("""
        int sum = 0;
        var data = await Get(new[] { 1, 2, 3 });
        foreach (var x in data.AsSpan(1)) sum += x;
        foreach (ref var x in data.AsSpan()) x *= 2;
        await Step("sum " + sum);
        foreach (var c in "text".AsSpan()[1..3]) Log(c);
        Log(data);
        """);

    [Fact]
    public void Foreach_null_collection() => CheckBody("""
        try { foreach (var x in await Get<int[]>(null!)) await Step("never"); }
        catch (NullReferenceException) { Log("null array"); }
        try { foreach (var x in await Get<List<int>>(null!)) await Step("never"); }
        catch (NullReferenceException) { Log("null list"); }
        try { foreach (var x in await Get<string>(null!)) await Step("never"); }
        catch (NullReferenceException) { Log("null string"); }
        """);

    [Fact]
    public void Foreach_variables_captured() => CheckBody("""
        var calls = new List<Func<int>>();
        foreach (int x in new[] { 1, 2, 3 })
        {
            int y = await Get(x * 10);
            calls.Add(() => x + y++);
        }

        for (int i = 0; i < 3; i++)
        {
            await Step("for " + i);
            calls.Add(() => i);
        }

        foreach (var call in calls) Log(call());
        foreach (var call in calls) Log(call());
        """);

    [Fact]
    public void Await_foreach() => CheckBody("""
        await foreach (var x in new Source(3))
        {
            Log("x " + x);
            if (x == 2) continue;
            await Step("body " + x);
        }

        await foreach (var x in new Source(5))
        {
            if (x == 2) break;
        }

        try { await foreach (var x in new Source(5)) throw new InvalidOperationException("body"); }
        catch (Exception e) { Log(e); }
        Log(await Leave());
        """, """
        [Coroutine]
        static async Coro<int> Leave()
        {
            await foreach (var x in new Source(5)) return await Get(x);
            return 0;
        }
        """, AsyncSource);

    [Fact]
    public void Await_foreach_with_cancellation_and_ConfigureAwait() => CheckBody("""
        using var cts = new CancellationTokenSource();
        await foreach (var x in Items().WithCancellation(cts.Token))
        {
            Log("x " + x);
            await Step("body");
        }

        await foreach (var x in Items().ConfigureAwait(true)) Log(x);
        await foreach (var (a, b) in Pairs()) Log(await Get(a) + b);
        """, """
        static async IAsyncEnumerable<int> Items([EnumeratorCancellation] CancellationToken token = default)
        {
            Log("can be cancelled: " + token.CanBeCanceled);
            try
            {
                yield return 1;
                await Task.CompletedTask;
                yield return 2;
            }
            finally { Log("disposed"); }
        }

        static async IAsyncEnumerable<(int, string)> Pairs()
        {
            await Task.CompletedTask;
            yield return (1, "a");
            yield return (2, "b");
        }
        """);

    [Fact]
    public void Await_foreach_over_iterators_of_the_compilers_that_wait() => CheckBody("""
        await foreach (var x in Items(3))
        {
            Log("x " + x);
            await Step("body " + x);
        }

        try
        {
            await foreach (var x in Items(2).ConfigureAwait(true)) Log("configured " + x);
        }
        finally
        {
            await Coro.Sleep(0.02);
            Log("left");
        }
        """, """
        static async IAsyncEnumerable<int> Items(int count)
        {
            try
            {
                for (int i = 0; i < count; i++)
                {
                    var source = new TaskCompletionSource<int>();
                    EventLoop.Current.CallLater(0.003, () => source.SetResult(i));
                    yield return await source.Task;
                }
            }
            finally { Log("disposed"); }
        }
        """);

    private const string AsyncSource = """
        public sealed partial class Source
        {
            private readonly int _count;
            public Source(int count) => _count = count;
            public Enumerator GetAsyncEnumerator() { Log("GetAsyncEnumerator"); return new Enumerator(_count); }

            public sealed partial class Enumerator
            {
                private readonly int _count;
                private int _i;
                public Enumerator(int count) => _count = count;
                public int Current => _i;

                [Coroutine]
                public async Coro<bool> MoveNextAsync()
                {
                    await Step("move " + _i);
                    return _i++ < _count;
                }

                [Coroutine]
                public async Coro DisposeAsync() => await Step("dispose " + _i);
            }
        }
        """;
}
