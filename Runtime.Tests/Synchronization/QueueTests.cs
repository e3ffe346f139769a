namespace CoroGen.Runtime.Tests.Synchronization;

public partial class QueueTests : LoopScenario
{
    [Fact]
    public void Items_come_out_in_the_order_of_the_queue() => Run(async Coro () =>
    {
        Assert.Equal("2 1 3", await OrderOf(new CoroQueue<int>()));
        Assert.Equal("3 1 2", await OrderOf(new CoroLifoQueue<int>()));
        Assert.Equal("1 2 3", await OrderOf(new CoroPriorityQueue<int>()));
        Assert.Equal("3 2 1", await OrderOf(new CoroPriorityQueue<int>(0, Comparer<int>.Create((x, y) => y.CompareTo(x)))));

        static async Coro<string> OrderOf(CoroQueue<int> queue)
        {
            foreach (var item in (int[])[2, 1, 3]) await queue.Put(item);
            return $"{await queue.Get()} {queue.GetNoWait()} {await queue.Get()}";
        }
    });

    [Fact]
    public void Equal_priorities_come_out_as_from_Pythons_heap()
    {
        var queue = new CoroPriorityQueue<string>(0, Comparer<string>.Create((x, y) => x[0].CompareTo(y[0])));
        foreach (var item in "1a 1b 0a 1c 0b 0c 1d 0d 1e 0e".Split(' ')) queue.PutNoWait(item);
        while (!queue.IsEmpty) Say(queue.GetNoWait());
        Assert.Equal("0a 0c 0b 0e 0d 1d 1a 1b 1e 1c", Said);
    }

    [Fact]
    public void Size_is_bounded_if_it_is_above_zero()
    {
        var bounded = new CoroQueue<int>(1);
        bounded.PutNoWait(1);
        Assert.True(bounded.IsFull);
        Assert.False(bounded.TryPut(2));
        Assert.Throws<QueueFullException>(() => bounded.PutNoWait(2));
        Assert.Equal((1, 1), (bounded.Count, bounded.MaxSize));

        var unbounded = new CoroQueue<int>(-1);
        for (var i = 0; i < 100; i++) unbounded.PutNoWait(i);
        Assert.False(unbounded.IsFull);
    }

    [Fact]
    public void Empty_queue_gives_nothing()
    {
        var queue = new CoroQueue<int>();
        Assert.False(queue.TryGet(out _));
        Assert.Throws<QueueEmptyException>(() => queue.GetNoWait());
    }

    [Fact]
    public void Getters_are_woken_one_for_each_item_in_the_order_of_arrival() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        foreach (var name in "abc") Start(GetOne(queue, name));
        await Hops(1);
        queue.PutNoWait(1);
        queue.PutNoWait(2);
        await Hops(1);
        Assert.Equal("a1 b2", Said);
    });

    [Fact]
    public void Putters_are_woken_one_for_each_slot_in_the_order_of_arrival() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>(1);
        queue.PutNoWait(0);
        for (var i = 1; i <= 3; i++) Start(queue.Put(i));
        await Hops(1);
        for (var i = 0; i < 4; i++)
        {
            Say(queue.GetNoWait());
            await Hops(1);
        }

        Assert.Equal("0 1 2 3", Said);
    });

    [Fact]
    public void Getter_whose_item_was_taken_goes_to_the_end_of_the_line() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        Start(GetOne(queue, 'a'));
        Start(GetOne(queue, 'b'));
        await Hops(1);
        queue.PutNoWait(1);
        Assert.Equal(1, await queue.Get());
        await Hops(1);
        queue.PutNoWait(2);
        queue.PutNoWait(3);
        await Hops(1);
        Assert.Equal("b2 a3", Said);
    });

    [Fact]
    public void Cancelled_getter_takes_no_item() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        var a = Coro.CreateTask(GetOne(queue, 'a'));
        Start(GetOne(queue, 'b'));
        await Hops(1);
        await Cancel(a);
        Assert.Contains("getters: 1", queue.ToString(), StringComparison.Ordinal);
        queue.PutNoWait(1);
        await Hops(1);
        Assert.Equal("b1", Said);
    });

    [Fact]
    public void Getter_cancelled_after_it_was_woken_wakes_the_next() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        var a = Coro.CreateTask(GetOne(queue, 'a'));
        Start(GetOne(queue, 'b'));
        await Hops(1);
        queue.PutNoWait(1);
        a.Cancel();
        await Hops(2);
        Assert.True(a.IsCanceled);
        Assert.Equal("b1", Said);
    });

    [Fact]
    public void Cancelled_putter_puts_nothing_and_passes_its_slot_on() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>(1);
        queue.PutNoWait(0);
        var a = Coro.CreateTask(queue.Put(1));
        var b = Coro.CreateTask(queue.Put(2));
        var c = Coro.CreateTask(queue.Put(3));
        await Hops(1);
        await Cancel(b);
        queue.GetNoWait();
        a.Cancel();
        await Hops(2);
        Assert.True(a.IsCanceled);
        Assert.True(c.IsCompletedSuccessfully);
        Assert.Equal(3, queue.GetNoWait());
        Assert.True(queue.IsEmpty);
    });

    [Fact]
    public void Join_waits_until_every_item_is_dealt_with() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        await queue.Join();
        queue.PutNoWait(1);
        queue.PutNoWait(2);
        var join = Coro.CreateTask(queue.Join());
        await Hops(1);
        queue.TaskDone();
        await Hops(2);
        Assert.False(join.IsCompleted);
        queue.TaskDone();
        queue.PutNoWait(3);
        await Hops(1);
        Assert.True(join.IsCompletedSuccessfully);
    });

    [Fact]
    public void Too_many_items_dealt_with_are_an_error()
    {
        var queue = new CoroQueue<int>();
        queue.PutNoWait(1);
        queue.TaskDone();
        Assert.Throws<InvalidOperationException>(queue.TaskDone);
    }

    [Fact]
    public void Queue_belongs_to_the_loop_in_which_it_was_first_waited_for()
    {
        var queue = new CoroQueue<int>();
        Run(async Coro () =>
        {
            Start(GetOne(queue, 'a'));
            await Hops(1);
        });
        Run(async Coro () => await Throws<InvalidOperationException, int>(queue.Get()));
    }

    [Coroutine]
    private async Coro GetOne(CoroQueue<int> queue, char name) => Say($"{name}{await queue.Get()}");

    [Fact]
    public void A_queue_may_have_an_order_of_its_own() => Coro.Run(TakeInTurns());

    [Coroutine]
    private static async Coro TakeInTurns()
    {
        var queue = new AlternatingQueue();
        foreach (var item in new[] { 1, 2, 3, 4 }) await queue.Put(item);
        Assert.True(queue.IsFull);
        var got = new List<int>();
        while (!queue.IsEmpty) got.Add(await queue.Get());
        Assert.Equal([1, 4, 2, 3], got);
        Assert.StartsWith("AlternatingQueue [count: 0", queue.ToString(), StringComparison.Ordinal);
    }

    private sealed class AlternatingQueue() : CoroQueue<int>(4, new AlternatingItems());

    /// <summary>Gives the oldest and the newest item in turns.</summary>
    private sealed class AlternatingItems : QueueItems<int>
    {
        private readonly LinkedList<int> _items = [];
        private bool _isNewestNext;

        public override int Count => _items.Count;

        public override void Add(int item) => _items.AddLast(item);

        public override int Take()
        {
            var node = (_isNewestNext ? _items.Last : _items.First)!;
            _isNewestNext = !_isNewestNext;
            _items.Remove(node);
            return node.Value;
        }
    }
}
