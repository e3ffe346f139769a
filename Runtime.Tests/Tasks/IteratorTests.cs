using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;
using CoroGen.Tests;

namespace CoroGen.Runtime.Tests.Tasks;

#pragma warning disable CA2012 // What a ValueTask does before it is awaited is what is tested.

/// <summary>The objects of async iterators that have frames.</summary>
public partial class IteratorTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void An_iterator_is_its_first_enumerator_and_later_ones_are_copies()
    {
        var numbers = Numbers(2);
        Assert.IsAssignableFrom<CoroutineIterator<int>>(numbers);
        var first = numbers.GetAsyncEnumerator();
        var second = numbers.GetAsyncEnumerator();
        Assert.Same(numbers, first);
        Assert.NotSame(first, second);
        Assert.Equal("0 1 0 1 0 1 ", Run(Both()));

        async Coro<string> Both()
        {
            var text = "";
            while (await first.MoveNextAsync()) text += first.Current + " ";
            while (await second.MoveNextAsync()) text += second.Current + " ";
            await foreach (var x in numbers) text += x + " ";
            return text;
        }
    }

    [Fact]
    public void An_iterator_that_waits_can_be_neither_moved_nor_disposed_of()
    {
        Run(Try());

        static async Coro Try()
        {
            var numbers = Numbers(2).GetAsyncEnumerator();
            var moving = numbers.MoveNextAsync();
            Assert.False(moving.IsCompleted);
            Assert.Throws<InvalidOperationException>(() => { _ = numbers.MoveNextAsync(); });
            Assert.Throws<NotSupportedException>(() => { _ = numbers.DisposeAsync(); });
            Assert.True(await moving);
            Assert.Equal(0, numbers.Current);
            await numbers.DisposeAsync();
            Assert.False(await numbers.MoveNextAsync());
        }
    }

    [Fact]
    public void A_move_that_needs_no_wait_is_complete()
    {
        Run(Try());

        static async Coro Try()
        {
            var words = Words().GetAsyncEnumerator();
            var move = words.MoveNextAsync();
            Assert.True(move.IsCompletedSuccessfully);
            Assert.True(await move);
            Assert.Equal("one", words.Current);
            Assert.True(words.DisposeAsync().IsCompletedSuccessfully);
        }
    }

    [Fact]
    public async Task Ordinary_consumers_may_move_it_from_other_threads()
    {
        using var runner = new CoroRunner();
        var sum = 0;
        var consumer = Task.CompletedTask;
        var running = Task.Run(() => runner.Run(Main()));
        Assert.True(Patience.Wait(running), "The iterator hangs.");
        await running;
        Assert.Equal(6, sum);

        async Coro Main()
        {
            await Consume();
        }

        async Task Consume()
        {
            await foreach (var x in Numbers(4))
            {
                sum += x;
                await Task.Yield();
                await Task.Run(static () => { }).ConfigureAwait(false);
            }
        }
    }

    [Fact]
    public void A_cancellation_of_a_consumer_on_the_compilers_machine_enters_the_iterator()
    {
        Func<IAsyncEnumerable<int>, Coro> consume = async numbers =>
        {
            try
            {
                await foreach (var x in numbers) _log.Add($"item {x}");
            }
            catch (CoroCanceledException exception)
            {
                _log.Add($"consumer {exception.Message}");
                throw;
            }
        };
        Run(CancelIn(Coro.Completed, consume));
        Assert.Equal(["item 0", "iterator left", "consumer stop", "True"], _log);
    }

    [Coroutine]
    private async Coro CancelIn(Coro before, Func<IAsyncEnumerable<int>, Coro> consume)
    {
        await before;
        var task = Coro.CreateTask(consume(Slow()));
        await Coro.Sleep(1);
        task.Cancel("stop");
        await Coro.Wait([task]);
        _log.Add(task.IsCanceled.ToString());
    }

    [Fact]
    public void An_iterator_that_user_code_holds_is_not_taken_from_it()
    {
        Run(Use(new Holder()));
        Assert.Equal(["held 0", "held 0", "held 1"], _log);
    }

    [Coroutine]
    private async Coro Use(Source source)
    {
        await foreach (var x in source.Items())
        {
            _log.Add($"held {x}");
            break;
        }

        await foreach (var x in source.Items()) _log.Add($"held {x}");
    }

    [Fact]
    public void Linked_tokens_are_let_go_at_the_end()
    {
        using var own = new CancellationTokenSource();
        using var consumers = new CancellationTokenSource();
        Run(Use());

        async Coro Use()
        {
            foreach (var way in new[] { "end", "break", "error" }) await UseLinked(way, own.Token, consumers.Token);
        }
    }

    [Coroutine]
    private static async Coro UseLinked(string way, CancellationToken own, CancellationToken consumers)
    {
        CancellationToken seen = default;
        try
        {
            await foreach (var token in Tokens(way, own).WithCancellation(consumers))
            {
                seen = token;
                Assert.NotEqual(own, token);
                Assert.NotEqual(consumers, token);
                if (way == "break") break;
            }
        }
        catch (InvalidOperationException)
        {
        }

        // The handle of a source that was disposed of cannot be had.
        Assert.Throws<ObjectDisposedException>(() => seen.WaitHandle);
    }

    [Coroutine]
    private static async IAsyncEnumerable<CancellationToken> Tokens(string way, [EnumeratorCancellation] CancellationToken token = default)
    {
        yield return token;
        await Coro.Yield();
        if (way == "error") throw new InvalidOperationException(way);
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers(int n)
    {
        for (var i = 0; i < n; i++)
        {
            await Coro.Yield();
            yield return i;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<string> Words()
    {
        await Coro.Completed;
        yield return "one";
    }

    [Coroutine]
    private async IAsyncEnumerable<int> Slow()
    {
        try
        {
            yield return 0;
            await Coro.Sleep(100);
            yield return 1;
        }
        finally
        {
            _log.Add("iterator left");
        }
    }

    private static void Run(Coro coro)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.RunUntilComplete(coro);
    }

    private static T Run<T>(Coro<T> coro)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        return loop.RunUntilComplete(coro);
    }

    private abstract partial class Source
    {
        [Coroutine]
        public virtual async IAsyncEnumerable<int> Items()
        {
            await Coro.Yield();
            yield return 0;
            yield return 1;
        }
    }

    private sealed partial class Holder : Source
    {
        private IAsyncEnumerable<int>? _held;

        public override IAsyncEnumerable<int> Items() => _held ??= base.Items();
    }
}
