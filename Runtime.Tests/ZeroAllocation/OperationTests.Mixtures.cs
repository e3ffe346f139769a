namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <content>Every pair of what can be gathered, and threes and more in which each kind stands beside each other one.</content>
public partial class OperationTests
{
    [Coroutine]
    private static async Coro GatherPairs(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            await Coro.Gather(Nothing(), Nothing());
            await Coro.Gather(Nothing(), Value(i));
            await Coro.Gather(Nothing(), plain);
            await Coro.Gather(Nothing(), task);
            await Coro.Gather(Value(i), Nothing());
            await Coro.Gather(Value(i), Value(i));
            await Coro.Gather(Value(i), plain);
            await Coro.Gather(Value(i), task);
            await Coro.Gather(plain, Nothing());
            await Coro.Gather(plain, Value(i));
            await Coro.Gather(plain, plain);
            await Coro.Gather(plain, task);
            await Coro.Gather(task, Nothing());
            await Coro.Gather(task, Value(i));
            await Coro.Gather(task, plain);
            await Coro.Gather(task, task);
        }
    }

    [Coroutine]
    private static async Coro GatherThrees(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            await Coro.Gather(Nothing(), Nothing(), Nothing());
            await Coro.Gather(Nothing(), Value(i), Value(i));
            await Coro.Gather(Nothing(), plain, plain);
            await Coro.Gather(Nothing(), task, task);
            await Coro.Gather(Value(i), Nothing(), Value(i));
            await Coro.Gather(Value(i), Value(i), Nothing());
            await Coro.Gather(Value(i), plain, task);
            await Coro.Gather(Value(i), task, plain);
            await Coro.Gather(plain, Nothing(), plain);
            await Coro.Gather(plain, Value(i), task);
            await Coro.Gather(plain, plain, Nothing());
            await Coro.Gather(plain, task, Value(i));
            await Coro.Gather(task, Nothing(), task);
            await Coro.Gather(task, Value(i), plain);
            await Coro.Gather(task, plain, Value(i));
            await Coro.Gather(task, task, Nothing());
        }
    }

    [Coroutine]
    private static async Coro GatherMoreWithPlainTasks(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            await Coro.Gather(plain);
            await Coro.Gather(task);
            await Coro.Gather(plain, plain, plain, plain);
            await Coro.Gather(plain, Nothing(), task, Value(i));
            await Coro.Gather(Nothing(), plain, Value(i), task, plain);
            await Coro.Gather(Value(i), task, plain, Nothing(), Nothing(), Value(i));
            await Coro.Gather(task, plain, Nothing(), Value(i), Value(i), Nothing(), plain);
            await Coro.Gather(plain, Value(i), task, Nothing(), Nothing(), task, Value(i), plain);
        }
    }

    [Coroutine]
    private static async Coro GatherPairsOfOutcomes(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            await Coro.GatherOutcomes(Nothing(), Value(i));
            await Coro.GatherOutcomes(Nothing(), plain);
            await Coro.GatherOutcomes(Nothing(), task);
            await Coro.GatherOutcomes(Value(i), Nothing());
            await Coro.GatherOutcomes(Value(i), Value(i));
            await Coro.GatherOutcomes(Value(i), plain);
            await Coro.GatherOutcomes(Value(i), task);
            await Coro.GatherOutcomes(plain, Nothing());
            await Coro.GatherOutcomes(plain, Value(i));
            await Coro.GatherOutcomes(plain, plain);
            await Coro.GatherOutcomes(plain, task);
            await Coro.GatherOutcomes(task, Nothing());
            await Coro.GatherOutcomes(task, Value(i));
            await Coro.GatherOutcomes(task, plain);
            await Coro.GatherOutcomes(task, task);
        }
    }

    [Coroutine]
    private static async Coro GatherThreesOfOutcomes(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++)
        {
            await Coro.GatherOutcomes(Nothing(), Value(i), Value(i));
            await Coro.GatherOutcomes(Nothing(), plain, plain);
            await Coro.GatherOutcomes(Nothing(), task, task);
            await Coro.GatherOutcomes(Value(i), Nothing(), Value(i));
            await Coro.GatherOutcomes(Value(i), Value(i), Nothing());
            await Coro.GatherOutcomes(Value(i), plain, task);
            await Coro.GatherOutcomes(Value(i), task, plain);
            await Coro.GatherOutcomes(plain, Nothing(), plain);
            await Coro.GatherOutcomes(plain, Value(i), task);
            await Coro.GatherOutcomes(plain, plain, Nothing());
            await Coro.GatherOutcomes(plain, task, Value(i));
            await Coro.GatherOutcomes(task, Nothing(), task);
            await Coro.GatherOutcomes(task, Value(i), plain);
            await Coro.GatherOutcomes(task, plain, Value(i));
            await Coro.GatherOutcomes(task, task, Nothing());
        }
    }

    [Coroutine]
    private static async Coro GatherPlainOutcome(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        for (var i = 0; i < times; i++) await Coro.GatherOutcomes(plain);
    }

    [Coroutine]
    private static async Coro GatherEightPlainOutcomes(int times)
    {
        CoroTask plain = Coro.CreateTask(Nothing());
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++) await Coro.GatherOutcomes(plain, Value(i), task, Nothing(), Nothing(), task, Value(i), plain);
    }

    [Coroutine]
    private static async Coro GatherFourOutcomesOfCoroutines(int times)
    {
        for (var i = 0; i < times; i++) await Coro.GatherOutcomes(Nothing(), Nothing(), Nothing(), Nothing());
    }
}
