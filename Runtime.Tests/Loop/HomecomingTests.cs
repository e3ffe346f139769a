namespace CoroGen.Runtime.Tests.Loop;

/// <summary>Async iterators on the compiler's machine which an await with <c>ConfigureAwait(false)</c> takes to another thread.</summary>
public class HomecomingTests
{
    private static readonly AsyncLocal<string?> s_local = new();

    [Fact]
    public void An_iterator_awaits_a_coroutine_in_its_loop_and_stays_there() => Coro.Run(AwaitingMain());

    private static async Coro AwaitingMain()
    {
        var trace = new List<string>();
        s_local.Value = "mine";
        await foreach (var item in Items(trace)) trace.Add($"item {item} {Where()}");
        Assert.Equal(["left", "7 at home mine", "item 7 at home", "failed at home", "finally at home"], trace);
    }

    [Fact]
    public void A_loop_that_was_made_before_its_thread_had_values_is_found() => FromOutside(loop => loop.CreateTask(AwaitingMain()));

    [Fact]
    public void A_callback_has_the_loop_for_a_home() => FromOutside(loop =>
    {
        var end = loop.CreateFuture();
        loop.CallSoon(() => loop.CreateTask(AwaitingMain()).AddDoneCallback(task =>
        {
            if (task.Exception is { } exception) end.SetException(exception);
            else end.SetResult();
        }));
        return end;
    });

    private static void FromOutside(Func<EventLoop, CoroTask> start)
    {
        using var loop = new EventLoop();
        loop.RunUntilComplete(start(loop));
    }

    [Fact]
    public void An_iterator_awaits_a_task_of_its_loop() => Coro.Run(TaskMain());

    private static async Coro TaskMain()
    {
        var task = Coro.CreateTask(Coro.Sleep(0.05, 7));
        await foreach (var item in Awaiting(task)) Assert.Equal("7 at home", $"{item} {Where()}");

        static async IAsyncEnumerable<int> Awaiting(CoroTask<int> task)
        {
            await Leave().ConfigureAwait(false);
            yield return await task;
        }
    }

    [Fact]
    public void A_coroutine_is_awaited_once_also_from_there() => Coro.Run(OnceMain());

    private static async Coro OnceMain()
    {
        var coro = Number();
        Assert.Equal(7, await coro);
        await foreach (var item in Awaiting(coro)) Assert.Contains("Cannot reuse", item, StringComparison.Ordinal);

        static async IAsyncEnumerable<string> Awaiting(Coro<int> coro)
        {
            await Leave().ConfigureAwait(false);
            string message;
            try
            {
                message = $"{await coro}";
            }
            catch (InvalidOperationException exception)
            {
                message = exception.Message;
            }

            yield return message;
        }
    }

    [Fact]
    public void Other_methods_are_told_that_no_loop_runs_there() => Coro.Run(OthersMain());

    private static async Coro OthersMain()
    {
#pragma warning disable CORO0018 // What is tested.
        var error = await Tasks.Trace.Catch(async () => await Task.Run(async () => await Number()));
#pragma warning restore CORO0018
        Assert.Contains("No event loop", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_loop_is_no_home()
    {
        var left = new TaskCompletionSource();
        var items = Awaiting(left.Task);
        ValueTask<bool> move = default;
        Coro.Run(Begin());
        left.SetResult();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await move);
        Assert.Contains("No event loop", error.Message, StringComparison.Ordinal);

        async Coro Begin()
        {
            await Coro.Yield();
            move = items.MoveNextAsync();
        }

        static async IAsyncEnumerator<int> Awaiting(Task task)
        {
            await task.ConfigureAwait(false);
            yield return await Number();
        }
    }

    private static async IAsyncEnumerable<int> Items(List<string> trace)
    {
        try
        {
            await Leave().ConfigureAwait(false);
            trace.Add(EventLoop.CurrentOrNull is null ? "left" : "still there");
            var number = await Number();
            trace.Add($"{number} {Where()} {s_local.Value}");
            yield return number;
            await Leave().ConfigureAwait(false);
            try
            {
                await Failing();
            }
            catch (FormatException)
            {
                trace.Add($"failed {Where()}");
            }
        }
        finally
        {
            trace.Add($"finally {Where()}");
        }
    }

    private static Task Leave() => Task.Delay(1);

    private static string Where() => EventLoop.CurrentOrNull is null ? "elsewhere" : "at home";

    private static async Coro<int> Number()
    {
        await Coro.Yield();
        return 7;
    }

    private static async Coro Failing()
    {
        await Coro.Yield();
        throw new FormatException();
    }
}
