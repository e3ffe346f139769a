namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <content>Who consumes an iterator.</content>
public sealed partial class IteratorTests
{
    [Fact]
    public void Enumerables_in_variables() => CheckIterators("""
        var numbers = Numbers("a", 3);
        await foreach (var x in numbers) Log(x);
        await foreach (var x in numbers)
        {
            await foreach (var y in numbers) Log(x + y);
        }

        Log(await Join(Numbers("b", 2)));
        Log(await Join(Choose(true)));
        Log(await Join(Choose(false)));
        IAsyncEnumerable<string>? none = null;
        try { await foreach (var x in none!) Log(x); } catch (Exception e) { Log(e.GetType().Name); }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<string> Numbers(string name, int n)
        {
            Log("begins " + name);
            name += "!";
            try
            {
                while (n > 0) yield return name + await Get(n--);
            }
            finally { Log("left " + name + n); }
        }

        static IAsyncEnumerable<string> Choose(bool first) => first ? Numbers("first", 1) : Plain();

        static async IAsyncEnumerable<string> Plain()
        {
            yield return "plain";
            await Task.CompletedTask;
        }

        [Coroutine]
        static async Coro<string> Join(IAsyncEnumerable<string> source)
        {
            var text = "";
            await foreach (var x in source)
            {
                text += x;
                if (text.Length > 30) break;
            }

            return text;
        }
        """);

    [Fact]
    public void Enumerators_by_hand() => CheckIterators("""
        await using (var e = Count(3).GetAsyncEnumerator())
        {
            while (await e.MoveNextAsync()) Log(e.Current);
        }

        await using var open = Twice("x");
        await using (var other = Twice("y"))
        {
            Log(await open.MoveNextAsync() && await other.MoveNextAsync());
            Log(open.Current + other.Current);
            if (await open.MoveNextAsync()) Log(open.Current);
        }

        ValueTask<bool> moving = open.MoveNextAsync();
        Log(await moving);
        await open.DisposeAsync();
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Count(int n)
        {
            try { for (int i = 0; i < n; i++) yield return await Get(i); }
            finally { await Step("counted"); }
        }

        [Coroutine]
        static async IAsyncEnumerator<string> Twice(string text)
        {
            try
            {
                await Step("twice");
                yield return text;
                yield return text + text;
            }
            finally { await Step("left " + text); }
        }
        """);

    [Fact]
    public void Tokens_of_consumers() => CheckIterators("""
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await foreach (var x in Tokens()) Log(x);
        await foreach (var x in Tokens().WithCancellation(source.Token)) Log(x);
        await foreach (var x in Tokens(source.Token).WithCancellation(source.Token).ConfigureAwait(false)) Log(x);
        var both = Tokens(source.Token);
        await foreach (var x in both.WithCancellation(other.Token))
        {
            Log(x);
            other.Cancel();
        }

        await foreach (var x in Without().ConfigureAwait(true).WithCancellation(L(other.Token))) Log(x);
        await foreach (var x in both) Log(x);
        await foreach (var x in both.WithCancellation(await Get(other).Token())) Log(x);
        """, """
        [Coroutine]
        static async IAsyncEnumerable<string> Tokens([EnumeratorCancellation] CancellationToken token = default)
        {
            yield return "can be cancelled: " + token.CanBeCanceled;
            await Step("step");
            yield return "is cancelled: " + token.IsCancellationRequested;
        }

        [Coroutine]
        static async IAsyncEnumerable<int> Without()
        {
            yield return await Get(1);
        }
        """, "public static partial class Ext { [Coroutine] public static async Coro<CancellationToken> Token(this Coro<CancellationTokenSource> source) => (await source).Token; }");

    [Fact]
    public void Linked_tokens_end_with_the_iterator() => CheckIterators("""
        for (int i = 0; i < 5; i++)
        {
            using var source = new CancellationTokenSource();
            using var other = new CancellationTokenSource();
            try
            {
                await foreach (var x in Linked(i, source.Token).WithCancellation(other.Token))
                {
                    Log(x);
                    if (i == 1) break;
                    if (i == 4) throw new FormatException("body");
                }
            }
            catch (Exception e) { Log(e); }

            other.Cancel();
            Log("still linked: " + Seen.Token.IsCancellationRequested);
        }

        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var held = Linked(0, first.Token);
        await foreach (var x in held.WithCancellation(second.Token))
        {
            if (x == 1) second.Cancel();
            Log(Seen.Token.IsCancellationRequested);
        }
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Linked(int how, [EnumeratorCancellation] CancellationToken token = default)
        {
            Seen.Token = token;
            try
            {
                yield return 1;
                await Step("between");
                if (how == 2) throw new InvalidOperationException("two");
                yield return 2;
            }
            finally
            {
                Log("leaving");
                if (how is 1 or 3) throw new InvalidOperationException("in finally");
            }
        }
        """, "public static class Seen { public static CancellationToken Token; }");

    [Fact]
    public void Ordinary_async_methods_as_consumers() => CheckIterators("""
        await Consume(Count(3));
        await Consume(Immediate());
        try { await Consume(Failing()); } catch (Exception e) { Log(e); }
        await Leave(Count(5));
        Log(await First(Count(2)));
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Count(int n)
        {
            try
            {
                for (int i = 0; i < n; i++) yield return await Get(i);
            }
            finally { await Step("counted"); }
        }

        [Coroutine]
        static async IAsyncEnumerable<int> Immediate()
        {
            yield return 1;
            yield return 2;
            await Coro.Completed;
        }

        [Coroutine]
        static async IAsyncEnumerable<int> Failing()
        {
            yield return 1;
            await Fail("failing");
        }

        static async Task Consume(IAsyncEnumerable<int> source)
        {
            await foreach (var x in source) Log("x " + x);
            Log("consumed");
        }

        static async Task Leave(IAsyncEnumerable<int> source)
        {
            await foreach (var x in source)
            {
                Log("x " + x);
                if (x == 1) break;
            }
        }

        static async ValueTask<int> First(IAsyncEnumerable<int> source)
        {
            var e = source.GetAsyncEnumerator();
            var move = e.MoveNextAsync().AsTask();
            return await move ? e.Current : -1;
        }
        """);

    [Fact]
    public void Coroutine_lambdas_as_consumers() => CheckIterators("""
        Func<Coro<int>> sum = async () =>
        {
            int sum = 0;
            await foreach (var x in Count(4)) sum += x;
            return sum;
        };
        Log(await sum());
        Func<Coro> leave = async () =>
        {
            await foreach (var x in Count(4)) if (x == 1) break;
        };
        await leave();
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Count(int n)
        {
            try { for (int i = 0; i < n; i++) yield return await Get(i); }
            finally { await Step("counted"); }
        }
        """, options: s_order with { AllowsCompilerMachines = true });

    [Fact]
    public void Calls_from_ordinary_code() => Check("""
        public static partial class Program
        {
            public static Coro Enter() => Print(Count(2), new Box<string>("b").Values());

            [Coroutine]
            public static async Coro Run() => await Step("run");

            [Coroutine]
            public static async Coro Print(IAsyncEnumerable<int> numbers, IAsyncEnumerable<string> texts)
            {
                await foreach (var x in numbers) Log(x);
                await foreach (var x in texts) Log(x);
            }

            [Coroutine]
            public static async IAsyncEnumerable<int> Count(int n)
            {
                for (int i = 0; i < n; i++) yield return await Get(i);
            }
        }

        public partial class Box<T>
        {
            private readonly T _value;

            public Box(T value) => _value = value;

            [Coroutine]
            internal async IAsyncEnumerable<T> Values()
            {
                yield return await Get(_value);
                yield return _value;
            }
        }
        """, s_order);

    [Fact]
    public void Iterators_where_no_loop_runs() => CheckIterators("""
        // The loop is not running on the other thread, and here it stands still meanwhile.
        Log(Task.Run(() => Collect(Squares(3))).Result);
        Log(Task.Run(() => Collect(Squares(0))).Result);
        Log(await Get("done"));
        """, """
        [Coroutine]
        static async IAsyncEnumerable<int> Squares(int n)
        {
            for (int i = 0; i < n; i++)
            {
                await Task.Yield();
                yield return i * i;
            }
        }

        static async Task<string> Collect(IAsyncEnumerable<int> source)
        {
            var text = "";
            await foreach (var x in source) text += x + " ";
            return text;
        }
        """);
}
