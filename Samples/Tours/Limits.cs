namespace CoroGen.Samples.Tours;

/// <summary>Limits and cancellation.</summary>
internal sealed partial class Limits(Guide guide)
{
    private event Action<string>? Rung;

    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("limits and cancellation");
        try
        {
            await Coro.WaitFor(Coro.Sleep(60), 1);
        }
        catch (TimeoutException)
        {
            guide.Say("Coro.WaitFor throws when the time is over");
        }

        guide.Say($"Coro.TryWaitFor tells: {(await Coro.TryWaitFor(Coro.Sleep(60), 1)).IsTimedOut}");
        try
        {
            await Coro.Timeout(1, static async _ => await Coro.Sleep(60));
        }
        catch (TimeoutException)
        {
            guide.Say("Coro.Timeout limits a block");
        }

        try
        {
            await Coro.TimeoutAt(EventLoop.Current.Time + TimeSpan.FromSeconds(1), static async _ => await Coro.Sleep(60));
        }
        catch (TimeoutException)
        {
            guide.Say("Coro.TimeoutAt limits it by the loop's time");
        }

        guide.Say($"Coro.TryTimeout tells: {(await Coro.TryTimeout(1, static async _ => await Coro.Sleep(60))).IsTimedOut}");
        var at = EventLoop.Current.Time + TimeSpan.FromSeconds(1);
        guide.Say($"Coro.TryTimeoutAt tells: {(await Coro.TryTimeoutAt(at, static async _ => await Coro.Sleep(60))).IsTimedOut}");
        var task = Coro.CreateTask(Coro.Sleep(60));
        await Coro.Yield();
        guide.Say($"task.Cancel: {task.Cancel()}; task.WaitWithoutThrow tells: {(await task.WaitWithoutThrow()).IsCanceled}");
        var kept = Coro.CreateTask(Coro.Sleep(2, "kept"));
        var waiter = Coro.CreateTask(Shielded(kept));
        await Coro.Sleep(1);
        waiter.Cancel();
        guide.Say($"Coro.Shield: the waiter is cancelled, the task is {await kept}");
        using (var scope = EventLoop.Current.CreateScope(guide))
        {
            scope.CreateTask(Coro.Sleep(60));
            Ring().Forget();
            guide.Say($"Coro.FromEvent: {await Coro.FromEvent<string>(handler => Rung += handler, handler => Rung -= handler)}");
            guide.Say($"loop.CreateScope: {scope.Count} task ends with its owner");
        }

        using var source = new CancellationTokenSource();
        var byToken = Coro.CreateTask(Coro.Sleep(60).WithCancellation(source.Token));
        await Coro.Yield();
        EventLoop.Current.CallSoon(source.Cancel);
        guide.Say($"coro.WithCancellation(token): {(await byToken.WaitWithoutThrow()).IsCanceled}");
    }

    [Coroutine]
    private async Coro Ring()
    {
        await Coro.Sleep(1);
        Rung?.Invoke("rung by a coroutine that was started by Forget");
    }

    [Coroutine]
    private static async Coro<string> Shielded(CoroTask<string> task) => await Coro.Shield(task);
}
