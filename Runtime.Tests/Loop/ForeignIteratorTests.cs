using System.Threading.Channels;
using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>
/// Tasks that are cancelled while an iterator of the C# compiler's moves: they leave at once, and the iterator, which cannot be disposed of while it
/// runs, is when it has got to its next item.
/// </summary>
public partial class ForeignIteratorTests
{
    private static readonly Func<IAsyncEnumerable<int>, Coro>[] s_consumers =
    [
        static items => Consume(items),
        static items => ConsumeConfigured(items),
        static items => ConsumeOnMachine(items),
        static items => ConsumeConfiguredOnMachine(items),
    ];

    [Fact]
    public void Consumers_leave_at_once_and_the_iterator_is_disposed_of_later() => Trace.Run(static async Coro () =>
    {
        foreach (var consumer in s_consumers)
        {
            var gate = new TaskCompletionSource();
            var log = new List<string>();
            var task = Coro.CreateTask(consumer(Items(gate.Task, log)));
            for (var i = 0; i < 5; i++) await Coro.Yield();
            task.Cancel("enough");
            for (var i = 0; i < 3; i++) await Coro.Yield();
            Assert.True(task.IsCanceled, $"{task.Exception}");
            Assert.Equal("enough", (await Trace.Catch(async () => await task))!.Message);
            Assert.Equal(["first"], log);
            gate.SetResult();
            for (var i = 0; i < 5; i++) await Coro.Yield();
            Assert.Equal(["first", "second", "disposed", "disposed later"], log);
        }
    });

    [Fact]
    public void Moves_that_end_before_the_consumer_leaves_are_as_others() => Trace.Run(static async Coro () =>
    {
        foreach (var consumer in s_consumers)
        {
            var gate = new TaskCompletionSource();
            var log = new List<string>();
            var task = Coro.CreateTask(consumer(Items(gate.Task, log)));
            for (var i = 0; i < 5; i++) await Coro.Yield();
            task.Cancel("enough");
            gate.SetResult();
            for (var i = 0; i < 10; i++) await Coro.Yield();
            Assert.True(task.IsCanceled, $"{task.Exception}");
            Assert.Equal(["first", "second", "disposed", "disposed later"], log);
        }
    });

    [Fact]
    public void Errors_of_a_late_disposal_are_reported() => Trace.Run(static async Coro () =>
    {
        foreach (var consumer in s_consumers)
        {
            var reports = new List<string>();
            EventLoop.Current.ExceptionHandler = (_, context) => reports.Add(context.Exception!.Message);
            var gate = new TaskCompletionSource();
            var task = Coro.CreateTask(consumer(Failing(gate.Task)));
            for (var i = 0; i < 5; i++) await Coro.Yield();
            task.Cancel();
            for (var i = 0; i < 3; i++) await Coro.Yield();
            gate.SetResult();
            for (var i = 0; i < 5; i++) await Coro.Yield();
            Assert.Equal(["in finally"], reports);
        }
    });

    [Fact]
    public void Channels_can_be_left() => Trace.Run(static async Coro () =>
    {
        foreach (var consumer in s_consumers)
        {
            var channel = Channel.CreateUnbounded<int>();
            channel.Writer.TryWrite(1);
            var task = Coro.CreateTask(consumer(channel.Reader.ReadAllAsync()));
            for (var i = 0; i < 5; i++) await Coro.Yield();
            task.Cancel();
            for (var i = 0; i < 3; i++) await Coro.Yield();
            Assert.True(task.IsCanceled, $"{task.Exception}");
        }
    });

    private static async IAsyncEnumerable<int> Items(Task gate, List<string> log)
    {
        try
        {
            log.Add("first");
            yield return 1;
            await gate;
            log.Add("second");
            yield return 2;
            log.Add("third");
        }
        finally
        {
            log.Add("disposed");
            await Task.Yield();
            log.Add("disposed later");
        }
    }

    private static async IAsyncEnumerable<int> Failing(Task gate)
    {
        try
        {
            await gate;
            yield return 1;
        }
        finally
        {
            Throw();
        }
    }

    private static void Throw() => throw new FormatException("in finally");

    [Coroutine]
    private static async Coro Consume(IAsyncEnumerable<int> items)
    {
        await foreach (var item in items) Assert.True(item > 0);
    }

    [Coroutine]
    private static async Coro ConsumeConfigured(IAsyncEnumerable<int> items)
    {
        await foreach (var item in items.ConfigureAwait(true)) Assert.True(item > 0);
    }

    private static async Coro ConsumeOnMachine(IAsyncEnumerable<int> items)
    {
        await foreach (var item in items) Assert.True(item > 0);
    }

    private static async Coro ConsumeConfiguredOnMachine(IAsyncEnumerable<int> items)
    {
        await foreach (var item in items.ConfigureAwait(true)) Assert.True(item > 0);
    }
}
