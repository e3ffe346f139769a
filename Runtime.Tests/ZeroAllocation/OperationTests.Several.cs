namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <content>Several tasks at one primitive.</content>
public partial class OperationTests
{
    [Coroutine]
    private static async Coro Condition(int times)
    {
        var condition = new CoroCondition();
        var first = Coro.CreateTask(AwaitCondition(condition));
        var second = Coro.CreateTask(AwaitCondition(condition));
        for (var i = 0; i < times; i++)
        {
            using (await condition.Acquire()) condition.NotifyAll();
            await Coro.Yield();
        }

        first.Cancel();
        second.Cancel();
    }

    [Coroutine]
    private static async Coro AwaitCondition(CoroCondition condition)
    {
        using (await condition.Acquire())
        {
            while (true) await condition.Wait();
        }
    }

    [Coroutine]
    private static async Coro Event(int times)
    {
        var signal = new CoroEvent();
        var first = Coro.CreateTask(AwaitEvent(signal));
        var second = Coro.CreateTask(AwaitEvent(signal));
        for (var i = 0; i < times; i++)
        {
            signal.Set();
            signal.Clear();
            await Coro.Yield();
        }

        first.Cancel();
        second.Cancel();
    }

    [Coroutine]
    private static async Coro AwaitEvent(CoroEvent signal)
    {
        while (true) await signal.Wait();
    }

    [Coroutine]
    private static async Coro PriorityQueue(int times)
    {
        var queue = new CoroPriorityQueue<int>();
        for (var i = 0; i < times; i++)
        {
            await queue.Put(2);
            await queue.Put(1);
            Allocations.Check(await queue.Get() == 1);
            Allocations.Check(await queue.Get() == 2);
        }
    }

    [Coroutine]
    private static async Coro ResetBarrier(int times)
    {
        var barrier = new CoroBarrier(2);
        for (var i = 0; i < times; i++)
        {
            await barrier.Reset();
            Allocations.Check(!barrier.IsBroken);
        }
    }

    // The task, and what it keeps of its cancellation.
    [Coroutine]
    private static async Coro CanceledTask(int times)
    {
        var never = new CoroEvent();
        for (var i = 0; i < times; i++)
        {
            var task = Coro.CreateTask(AwaitEvent(never));
            await Coro.Yield();
            task.Cancel();
            await Coro.Yield();
            await Coro.Yield();
            Allocations.Check(task.IsCanceled);
        }
    }

    [Coroutine]
    private static async Coro SleepWithResult(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.Sleep(1, i) == i);
    }

    [Coroutine]
    private static async Coro DoneCallback(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var task = Coro.CreateTask(Nothing());
            task.AddDoneCallback(static _ => { });
            await task;
        }
    }

    [Coroutine]
    private static async Coro AsCompleted(int times)
    {
        var coros = new Coro<int>[2];
        for (var i = 0; i < times; i++)
        {
            coros[0] = Value(1);
            coros[1] = Value(2);
            await foreach (var task in Coro.AsCompleted(coros)) Allocations.Check(task.Result > 0);
        }
    }

    [Coroutine]
    private static async Coro AsCompletedInTime(int times)
    {
        var never = EventLoop.Current.CreateFuture();
        CoroTask[] tasks = [Coro.CreateTask(Nothing()), never];
        for (var i = 0; i < times; i++)
        {
            await foreach (var task in Coro.AsCompleted(tasks, 1))
            {
                Allocations.Check(task.IsCompletedSuccessfully);
                break;
            }
        }

        never.Cancel();
    }
}
