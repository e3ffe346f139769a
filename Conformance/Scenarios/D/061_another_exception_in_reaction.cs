namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 61: another exception raised in reaction makes the task failed, not cancelled.</summary>
internal static partial class Item061
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Replaces()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("instead");
        }
    }

    [Coroutine]
    static async Coro FailsInFinally()
    {
        try
        {
            await Coro.Sleep(10);
        }
        finally
        {
            Fail("finally");
        }
    }

    static void Fail(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro Main()
    {
        foreach (var task in new[] { Coro.CreateTask(Replaces()), Coro.CreateTask(FailsInFinally()) })
        {
            await Coro.Sleep(1);
            task.Cancel();
            Log(await Attempt(task));
            Log($"{Outcome(task)} {task.CancellationRequests}");
        }
    }
}
