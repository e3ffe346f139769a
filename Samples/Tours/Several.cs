namespace CoroGen.Samples.Tours;

/// <summary>Several coroutines at a time.</summary>
internal sealed partial class Several(Guide guide)
{
    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("several at a time");
        var (a, b) = await Coro.Gather(After(1, "a"), After(2, "b"));
        guide.Say($"Coro.Gather gives {a} and {b}");
        var outcomes = await Coro.GatherOutcomes([After(1, "c"), Fail(0.5)]);
        guide.Say($"Coro.GatherOutcomes: {string.Join(", ", outcomes.Select(static outcome => outcome.IsSuccess ? outcome.Value : outcome.Exception.Message))}");
        CoroTask<string>[] tasks = [Coro.CreateTask(After(3, "slow")), Coro.CreateTask(After(1, "fast"))];
        var (done, pending) = await Coro.Wait(tasks, returnWhen: ReturnWhen.FirstCompleted);
        guide.Say($"Coro.Wait for the first: {done[0].Result}; {pending.Count} pending");
        await foreach (var task in Coro.AsCompleted(tasks)) guide.Say($"Coro.AsCompleted: {task.Result}");
        var (index, winner) = await Coro.Race(After(2, "second"), After(1, "first"));
        guide.Say($"Coro.Race: number {index} is {winner}, the other is cancelled");
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                group.CreateTask(Fail(1));
                group.CreateTask(Long());
                await Coro.Sleep(60);
            });
        }
        catch (AggregateException e)
        {
            guide.Say($"CoroTaskGroup.Run ends all when one fails: {e.InnerExceptions[0].Message}");
        }
    }

    [Coroutine]
    private static async Coro<string> After(double seconds, string what)
    {
        await Coro.Sleep(seconds);
        return what;
    }

    [Coroutine]
    private static async Coro<string> Fail(double seconds)
    {
        await Coro.Sleep(seconds);
        throw new FormatException("failed");
    }

    [Coroutine]
    private async Coro Long()
    {
        try
        {
            await Coro.Sleep(60);
        }
        finally
        {
            guide.Say("a sibling in the group is cancelled");
        }
    }
}
