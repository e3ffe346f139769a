namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class IteratorTests
{
    [Fact]
    public void Loops_over_calls_of_iterators_allocate_nothing() => Allocations.AssertNone(times => Loops(times));

    [Fact]
    public void Leaving_loops_early_allocates_nothing() => Allocations.AssertNone(times => LeavesLoops(times));

    [Fact]
    public void Iterators_of_iterators_allocate_nothing() => Allocations.AssertNone(times => NestedLoops(times));

    [Fact]
    public void Recursive_iterators_allocate_nothing() => Allocations.AssertNone(times => RecursiveLoops(times));

    [Fact]
    public void Virtual_iterators_allocate_nothing() => Allocations.AssertNone(times => VirtualLoops(times, new Tens()));

    [Fact]
    public void Items_of_enumerators_allocate_nothing()
    {
        var numbers = Count(int.MaxValue).GetAsyncEnumerator();
        Allocations.AssertNone(times => TakeItems(times, numbers));
    }

    [Fact]
    public void Loops_over_variables_allocate_only_their_enumerator() => Assert.True(Allocations.PerOperation(times => LoopOver(times, Count(times))) < 1);

    [Coroutine]
    private static async IAsyncEnumerable<int> Count(int n)
    {
        try
        {
            for (var i = 0; i < n; i++)
            {
                if (i % 3 == 0) await Coro.Yield();
                yield return i;
            }
        }
        finally
        {
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Doubled(int n)
    {
        await foreach (var x in Count(n)) yield return 2 * x;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Walk(int depth)
    {
        yield return depth;
        if (depth == 0) yield break;
        await foreach (var x in Walk(depth - 1)) yield return x;
    }

    [Coroutine]
    private static async Coro Loops(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var sum = 0;
            await foreach (var x in Count(5)) sum += x;
            Allocations.Check(sum == 10);
        }
    }

    [Coroutine]
    private static async Coro LeavesLoops(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await foreach (var x in Count(5))
            {
                if (x == 2) break;
            }
        }
    }

    [Coroutine]
    private static async Coro NestedLoops(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var sum = 0;
            await foreach (var x in Doubled(3))
            {
                await foreach (var y in Doubled(2)) sum += x + y;
            }

            Allocations.Check(sum == 18);
        }
    }

    [Coroutine]
    private static async Coro RecursiveLoops(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var sum = 0;
            await foreach (var x in Walk(4)) sum += x;
            Allocations.Check(sum == 10);
        }
    }

    [Coroutine]
    private static async Coro VirtualLoops(int times, Numbers numbers)
    {
        for (var i = 0; i < times; i++)
        {
            var sum = 0;
            await foreach (var x in numbers.Items(2)) sum += x;
            Allocations.Check(sum == 30);
        }
    }

    [Coroutine]
    private static async Coro TakeItems(int times, IAsyncEnumerator<int> numbers)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await numbers.MoveNextAsync() && numbers.Current >= 0);
    }

    [Coroutine]
    private static async Coro LoopOver(int times, IAsyncEnumerable<int> numbers)
    {
        var count = 0;
        await foreach (var x in numbers) count++;
        Allocations.Check(count == times);
    }

    internal abstract partial class Numbers
    {
        [Coroutine]
        public abstract IAsyncEnumerable<int> Items(int n);
    }

    internal sealed partial class Tens : Numbers
    {
        [Coroutine]
        public override async IAsyncEnumerable<int> Items(int n)
        {
            for (var i = 1; i <= n; i++)
            {
                await Coro.Yield();
                yield return 10 * i;
            }
        }
    }
}
