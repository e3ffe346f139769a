using System.Runtime.CompilerServices;
using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>What tasks tell of where they stand, and of who waits for them.</summary>
public partial class StackTests
{
    private static int s_leafLine;

    [Fact]
    public void Suspended_task_tells_its_calls_with_file_and_line() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Outer());
        await Coro.Yield();
        var stack = Lines(task);
        Assert.Equal(3, stack.Count);
        Assert.Matches(@"^at .*StackTests\.Outer in .*StackTests\.cs:line \d+$", stack[0]);
        Assert.Matches(@"^at .*StackTests\.Leaf in .*StackTests\.cs:line \d+$", stack[1]);
        Assert.EndsWith($":line {s_leafLine + 1}", stack[1], StringComparison.Ordinal);
        Assert.Equal("at CoroGen.Coro.Sleep", stack[2]);
        task.Cancel();
        await Coro.Wait([task]);
        Assert.Empty(task.GetStack());
    });

    [Fact]
    public void Stacks_can_be_limited() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Outer());
        await Coro.Yield();
        var all = task.GetStack();
        Assert.EndsWith("StackTests.Outer", all[0].Method, StringComparison.Ordinal);
        Assert.EndsWith("StackTests.cs", all[0].File, StringComparison.Ordinal);
        Assert.Equal(s_leafLine + 1, all[1].Line);
        Assert.Equal(all.Skip(1), task.GetStack(2));
        Assert.Equal(all, task.GetStack(7));
        Assert.Empty(task.GetStack(0));
        Assert.Equal(all.Skip(2), Coro.CaptureCallGraph(task, 1)!.CallStack);
        Assert.Equal(all.Take(1), Coro.CaptureCallGraph(task, -1)!.CallStack);
        Assert.Empty(Coro.CaptureCallGraph(task, 0)!.CallStack);
        var text = Coro.FormatCallGraph(task, 1);
        Assert.Contains("Coro.Sleep", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Outer", text, StringComparison.Ordinal);
        task.Cancel();
        var failed = Coro.CreateTask(Fail());
        await Coro.Wait([task, failed]);
        Assert.Equal(failed.GetStack().Take(1), failed.GetStack(1));
    });

    [Fact]
    public void Recursion_and_delegates_are_told_box_by_box() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Call(static () => Stand(3)));
        await Coro.Yield();
        var stack = Lines(task);
        Assert.Equal(6, stack.Count);
        Assert.Contains("Call", stack[0], StringComparison.Ordinal);
        Assert.All(stack.Skip(1).Take(4), static call => Assert.Contains("Stand in", call, StringComparison.Ordinal));
        task.Cancel();
        await Coro.Wait([task]);
    });

    [Fact]
    public void Iterators_are_told_wherever_they_come_from() => Trace.Run(static async Coro () =>
    {
        foreach (var consumer in new Func<Coro>[] { static () => EnumerateCall(), static () => Enumerate(Numbers()), static () => Move(Numbers().GetAsyncEnumerator()), static () => LeaveEarly(Numbers()) })
        {
            var task = Coro.CreateTask(consumer());
            for (var i = 0; i < 5; i++) await Coro.Yield();
            var stack = Lines(task);
            Assert.Equal(4, stack.Count);
            Assert.Matches(@"^at .*StackTests\.(Enumerate|EnumerateCall|Move|LeaveEarly) in .*StackTests\.cs:line \d+$", stack[0]);
            Assert.Matches(@"^at .*StackTests\.Numbers in .*StackTests\.cs:line \d+$", stack[1]);
            Assert.Matches(@"^at .*StackTests\.Leaf in .*StackTests\.cs:line \d+$", stack[2]);
            Assert.Equal("at CoroGen.Coro.Sleep", stack[3]);
            task.Cancel();
            await Coro.Wait([task]);
        }
    });

    [Fact]
    public void Moves_for_ordinary_methods_tell_their_iterator() => Trace.Run(static async Coro () =>
    {
        var consumer = EnumerateOutside(Numbers());
        for (var i = 0; i < 5; i++) await Coro.Yield();
        var move = EventLoop.Current.AllTasks().Single(static task => task != CoroTask.Current);
        Assert.Contains(Lines(move), static call => call.Contains("StackTests.Numbers in", StringComparison.Ordinal));
        move.Cancel();
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await consumer));
    });

    [Fact]
    public void Lambdas_on_the_compilers_machine_are_told_by_name() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Call(static async () => await Coro.Sleep(1)));
        await Coro.Yield();
        Assert.Equal(3, task.GetStack().Count);
        task.Cancel();
        await Coro.Wait([task]);
    });

    [Fact]
    public void Task_that_has_not_begun_tells_its_method() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Leaf());
        Assert.Matches(@"^at .*StackTests\.Leaf in .*StackTests\.cs:line \d+$", Assert.Single(Lines(task)));
        task.Cancel();
        await Coro.Wait([task]);
    });

    [Fact]
    public void Running_task_tells_its_calls() => Trace.Run(static async Coro () =>
    {
        var stack = await Look();
        Assert.EndsWith("StackTests.Look", stack[^2].Method, StringComparison.Ordinal);
        Assert.EndsWith("StackTests.LookNow", stack[^1].Method, StringComparison.Ordinal);
        Assert.DoesNotContain(stack, static call => call.Method.Contains("xunit", StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public void Failed_task_tells_the_stack_of_its_exception() => Trace.Run(static async Coro () =>
    {
        var failed = Coro.CreateTask(Fail());
        await Coro.Wait([failed]);
        Assert.Contains(Lines(failed), static call => call.Contains("StackTests.Fail in", StringComparison.Ordinal));
        Assert.NotNull(failed.Exception);
    });

    [Fact]
    public void Stack_can_be_printed() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Leaf());
        await Coro.Yield();
        using var writer = new StringWriter();
        task.PrintStack(writer);
        Assert.StartsWith("Stack for Task-", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("StackTests.cs:line", writer.ToString(), StringComparison.Ordinal);
        task.Cancel();
        await Coro.Wait([task]);
    });

    [Fact]
    public void Call_graph_shows_who_awaits_whom() => Trace.Run(static async Coro () =>
    {
        var inner = Coro.CreateTask(Leaf(), "inner");
        var awaiting = Coro.CreateTask(Await(inner), "awaiting");
        var gathering = Coro.CreateTask(Gather(awaiting), "gathering");
        var waiting = Coro.CreateTask(Wait(inner), "waiting");
        var shielding = Coro.CreateTask(Shield(inner), "shielding");
        var limited = Coro.CreateTask(WaitFor(inner), "limited");
        await Coro.Yield();
        var graph = Coro.CaptureCallGraph(inner)!;
        Assert.Same(inner, graph.Future);
        Assert.Equal(2, graph.CallStack.Count);
        Assert.Equal(["awaiting", "waiting", "shielding", "limited"], graph.AwaitedBy.Select(static by => by.Future.Name));
        var gatherer = Assert.Single(graph.AwaitedBy[0].AwaitedBy);
        Assert.Same(gathering, gatherer.Future);
        using var writer = new StringWriter();
        Coro.PrintCallGraph(inner, writer);
        Assert.Contains("* inner", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("  + Awaited by:", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("        * gathering", writer.ToString(), StringComparison.Ordinal);
        inner.Cancel();
        await Coro.Wait([inner, awaiting, gathering, waiting, shielding, limited]);
    });

    [Fact]
    public void Children_of_a_group_are_awaited_by_its_task() => Trace.Run(static async Coro () => await CoroTaskGroup.Run(static async group =>
    {
        var child = group.CreateTask(Leaf());
        await Coro.Yield();
        Assert.Same(CoroTask.Current, Assert.Single(Coro.CaptureCallGraph(child)!.AwaitedBy).Future);
        Assert.Same(CoroTask.Current, Coro.CaptureCallGraph()!.Future);
        child.Cancel();
    }));

    [Fact]
    public void Call_graph_needs_a_loop_or_a_task()
    {
        Assert.Throws<InvalidOperationException>(static () => Coro.CaptureCallGraph());
        using var loop = new EventLoop();
        FutureCallGraph? graph = null;
        loop.CallSoon(() => graph = Coro.CaptureCallGraph());
        loop.Tick();
        Assert.Null(graph);
    }

    [Coroutine]
    private static async Coro Outer() => await Leaf();

    [Coroutine]
    private static async Coro Leaf()
    {
        s_leafLine = Line();
        await Coro.Sleep(10);
    }

    [Coroutine]
    private static async Coro Stand(int depth)
    {
        if (depth == 0) await Coro.Sleep(10);
        else await Stand(depth - 1);
    }

    [Coroutine]
    private static async Coro Call(Func<Coro> coroutine) => await coroutine();

    [Coroutine]
    private static async Coro<IReadOnlyList<FrameCallGraphEntry>> Look()
    {
        await Coro.Yield();
        return LookNow();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<FrameCallGraphEntry> LookNow() => CoroTask.Current!.GetStack();

    private static List<string> Lines(CoroTask task) => [.. task.GetStack().Select(static call => call.ToString())];

    [Coroutine]
    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new InvalidOperationException("failed");
    }

    [Coroutine]
    private static async Coro Await(CoroTask task) => await task;

    [Coroutine]
    private static async Coro Gather(CoroTask task) => await Coro.Gather(Coro.Sleep(1), task);

    [Coroutine]
    private static async Coro Wait(CoroTask task) => await Coro.Wait([task]);

    [Coroutine]
    private static async Coro Shield(CoroTask task) => await Coro.Shield(task);

    [Coroutine]
    private static async Coro WaitFor(CoroTask task) => await Coro.WaitFor(task, 10);

    private static int Line([CallerLineNumber] int line = 0) => line;

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            yield return 1;
            await Coro.Yield();
            yield return 2;
        }
        finally
        {
            await Leaf();
        }
    }

    [Coroutine]
    private static async Coro EnumerateCall()
    {
        await foreach (var number in Numbers()) Assert.InRange(number, 1, 2);
    }

    [Coroutine]
    private static async Coro Enumerate(IAsyncEnumerable<int> numbers)
    {
        await foreach (var number in numbers) Assert.InRange(number, 1, 2);
    }

    [Coroutine]
    private static async Coro Move(IAsyncEnumerator<int> numbers)
    {
        while (await numbers.MoveNextAsync()) Assert.InRange(numbers.Current, 1, 2);
    }

    [Coroutine]
    private static async Coro LeaveEarly(IAsyncEnumerable<int> numbers)
    {
        await foreach (var number in numbers) break;
    }

    private static async Task EnumerateOutside(IAsyncEnumerable<int> numbers)
    {
        await foreach (var number in numbers) Assert.InRange(number, 1, 2);
    }

    [Fact]
    public void Call_graph_of_very_many_tasks_ends_in_an_exception() => Trace.Run(static async Coro () =>
    {
        CoroTask last = EventLoop.Current.CreateFuture();
        var first = last;
        for (var i = 0; i < 100_000; i++) last = Coro.CreateTask(AwaitTask(last));
        await Coro.Yield();
        Assert.Throws<InsufficientExecutionStackException>(() => Coro.CaptureCallGraph(first));
        first.Cancel();
        await Coro.Wait([last]);
    });

    [Coroutine]
    private static async Coro AwaitTask(CoroTask task) => await task;
}
