namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 84: a timeout of wait gives the split; neither it nor a cancel of the waiter cancels the children.</summary>
internal static partial class Item084
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waits(CoroTask[] tasks) => await Coro.Wait(tasks);

    [Coroutine]
    static async Coro Main()
    {
        CoroTask quick = Coro.CreateTask(ValueAfter(1, 1)), slow = Coro.CreateTask(Sleeper("slow", 5));
        var (done, pending) = await Coro.Wait(new[] { quick, slow }, 2);
        Log($"{done.Count} done, {pending.Count} pending, {Outcome(slow)}");
        var waiter = Coro.CreateTask(Waits([slow]));
        await Coro.Sleep(1);
        waiter.Cancel();
        Log(await Attempt(waiter));
        Log(Outcome(slow));
        (done, pending) = await Coro.Wait(new[] { slow }, 0);
        Log($"{done.Count} done, {pending.Count} pending");
        await slow;
        (done, pending) = await Coro.Wait(new[] { slow }, 0);
        Log($"{done.Count} done, {pending.Count} pending");
    }
}
