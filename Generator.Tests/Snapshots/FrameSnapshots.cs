namespace CoroGen.Generator.Tests.Snapshots;

/// <summary>The generated code of representative methods.</summary>
public sealed class FrameSnapshots
{
    [Fact]
    public void Loop() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<int> Sum(int n)
            {
                int sum = 0;
                for (int i = 0; i < n; i++) sum += await One(i);
                return sum;
            }

            [Coroutine]
            public static async Coro<int> One(int i)
            {
                await Coro.Yield();
                return i;
            }
        }
        """);

    [Fact]
    public void Tail_call() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro Outer() => await Coro.Sleep(1);
        }
        """);

    [Fact]
    public void Instance_method() => Snapshot.Verify("""
        public partial class Account
        {
            private int _balance;

            [Coroutine]
            public async Coro<int> Deposit(int amount)
            {
                await Coro.Yield();
                _balance += amount;
                return _balance;
            }
        }
        """);

    [Fact]
    public void Generic_method_of_generic_type() => Snapshot.Verify("""
        namespace Stores;

        public partial class Store<T> where T : notnull
        {
            private readonly Dictionary<string, T> _items = [];

            [Coroutine]
            public async Coro<(T Item, U Tag)> Get<U>(string name, U tag) where U : struct
            {
                await Coro.Yield();
                return (_items[name], tag);
            }
        }
        """);

    [Fact]
    public void Try_catch_finally() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<string> Guarded()
            {
                try
                {
                    await Coro.Sleep(1);
                    return "slept";
                }
                catch (InvalidOperationException e) when (e.Message.Length > 0)
                {
                    return e.Message;
                }
                finally
                {
                    Console.WriteLine("left");
                }
            }
        }
        """);

    [Fact]
    public void Await_in_catch_and_finally() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro Retry()
            {
                try
                {
                    await Coro.Sleep(1);
                }
                catch (TimeoutException)
                {
                    await Coro.Sleep(2);
                    throw;
                }
                finally
                {
                    await Coro.Sleep(3);
                }
            }
        }
        """);

    [Fact]
    public void Spilled_operands() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<int> Spill(int[] a, int i)
            {
                a[i++] += i * await One(i) + await One(2);
                return Math.Max(a[0], await One(3)) + i;
            }

            [Coroutine]
            public static async Coro<int> One(int i)
            {
                await Coro.Yield();
                return i;
            }
        }
        """);

    [Fact]
    public void Closures() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<List<Func<int>>> Capture(int n)
            {
                var reads = new List<Func<int>>();
                for (int i = 0; i < n; i++)
                {
                    int copy = i;
                    await Coro.Yield();
                    reads.Add(() => copy + n);
                }

                return reads;
            }
        }
        """);

    [Fact]
    public void Foreach_and_using() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro Walk(IEnumerable<string> names)
            {
                using var reader = new System.IO.StringReader("text");
                foreach (var name in names)
                {
                    if (name.Length == 0) continue;
                    await Coro.Sleep(name.Length);
                }
            }
        }
        """);

    [Fact]
    public void Recursion() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);
        }
        """);

    [Fact]
    public void Virtual_and_interface_methods() => Snapshot.Verify("""
        public partial interface IShape
        {
            [Coroutine]
            Coro<double> Area();
        }

        public abstract partial class Shape : IShape
        {
            [Coroutine]
            public virtual async Coro<double> Area()
            {
                await Coro.Yield();
                return 0;
            }
        }

        public sealed partial class Square : Shape
        {
            [Coroutine]
            public override async Coro<double> Area() => 1 + await base.Area();
        }

        public static partial class App
        {
            [Coroutine]
            public static async Coro<double> Total(IShape[] shapes)
            {
                double total = 0;
                foreach (var shape in shapes) total += await shape.Area();
                return total;
            }
        }
        """);

    [Fact]
    public void Foreign_awaitables() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<int> Foreign(Task<int> task, ValueTask other)
            {
                await other.ConfigureAwait(false);
                return await task;
            }
        }
        """);

    [Fact]
    public void Switch_with_patterns() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<string> Name(object o)
            {
                switch (o)
                {
                    case int n when n > 3:
                        await Coro.Sleep(n);
                        return "big";
                    case string { Length: var length }:
                        await Coro.Sleep(length);
                        break;
                    default:
                        return "other";
                }

                return "text";
            }
        }
        """);

    [Fact]
    public void Calls_from_ordinary_code() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async Coro<int> Work(int n)
            {
                await Coro.Yield();
                return n;
            }

            public static int Start() => Coro.Run(Work(3));
        }
        """);

    [Fact]
    public void Async_iterators() => Snapshot.Verify("""
        public static partial class App
        {
            [Coroutine]
            public static async IAsyncEnumerable<string> Lines(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken token = default)
            {
                try
                {
                    for (int i = 0; i < n && !token.IsCancellationRequested; i++)
                    {
                        await Coro.Sleep(1);
                        yield return "line " + i;
                    }
                }
                finally
                {
                    await Coro.Yield();
                }
            }

            [Coroutine]
            public static async Coro<int> Count(IAsyncEnumerable<string> lines)
            {
                int count = 0;
                await foreach (var line in lines) count += line.Length;
                await foreach (var line in Lines(5)) count += line.Length;
                return count;
            }
        }
        """);
}
