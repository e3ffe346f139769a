namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <content>Gathers of all mixtures: what is a struct is not boxed, and each overload has its frame.</content>
public partial class OperationTests
{
    [Coroutine]
    private static async Coro GatherVoidAndValue(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var (_, b) = await Coro.Gather(Nothing(), Value(i));
            var (c, _, e) = await Coro.Gather(Value(i), Coro.Sleep(1), Value(3));
            Allocations.Check(b == i && c + e == i + 3);
        }
    }

    [Coroutine]
    private static async Coro GatherTaskAndCoro(int times)
    {
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            var (a, b) = await Coro.Gather(task, Value(i));
            var (c, d) = await Coro.Gather(Coro.Sleep(1, i), task);
            Allocations.Check(a + b == c + d);
        }
    }

    [Coroutine]
    private static async Coro GatherPlainTasks(int times)
    {
        CoroTask first = Coro.CreateTask(Nothing()), second = Coro.CreateTask(Nothing());
        for (var i = 0; i < times; i++)
        {
            await Coro.Gather(first, second);
            await Coro.Gather(first, Nothing(), second, Coro.Sleep(1));
            await Coro.Gather([first, second]);
            await Coro.Gather();
        }
    }

    [Coroutine]
    private static async Coro GatherPlainTaskAndValues(int times)
    {
        CoroTask task = Coro.CreateTask(Nothing());
        for (var i = 0; i < times; i++)
        {
            var (_, b) = await Coro.Gather(task, Value(i));
            var (c, _) = await Coro.Gather(Value(i), task);
            var (_, e, _) = await Coro.Gather(task, Value(i), task);
            var (f, g, _) = await Coro.Gather(Coro.Sleep(1, i), Value(i), task);
            Allocations.Check(b + c + e + f + g == 5 * i);
        }
    }

    [Coroutine]
    private static async Coro GatherEight(int times)
    {
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            var (a, _, c, _, e, f, g, h) = await Coro.Gather(task, Nothing(), Value(1), Coro.Yield(), task, Value(1), Value(1), Coro.Sleep(1, 1));
            Allocations.Check(a + c + e + f + g + h == 6);
        }
    }

    [Coroutine]
    private static async Coro GatherPlainOutcomes(int times)
    {
        CoroTask first = Coro.CreateTask(Nothing()), second = Coro.CreateTask(Nothing());
        for (var i = 0; i < times; i++)
        {
            var (a, b) = await Coro.GatherOutcomes(first, second);
            var (c, d, e) = await Coro.GatherOutcomes(first, second, first);
            Allocations.Check(a.IsSuccess && b.IsSuccess && c.IsSuccess && d.IsSuccess && e.IsSuccess);
        }
    }

    [Coroutine]
    private static async Coro GatherMixedOutcomes(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            var (_, b) = await Coro.GatherOutcomes(plain, Value(i));
            var (c, _, _) = await Coro.GatherOutcomes(task, Nothing(), plain);
            var (d, _, f, _) = await Coro.GatherOutcomes(task, Nothing(), Value(i), Coro.Yield());
            Allocations.Check(b.Value == f.Value && c.Value == d.Value);
        }
    }
}
