namespace CoroGen.Samples.Tours;

/// <summary>Where tasks stand.</summary>
internal sealed partial class Looking(Guide guide)
{
    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("looking");
        var inner = Coro.CreateTask(Coro.Sleep(1), "inner");
        var outer = Coro.CreateTask(Wait(inner), "outer");
        await Coro.Sleep(0.5);
        guide.Say($"task.GetStack: {outer.GetStack()[0].Method}");
        guide.Say($"Coro.CaptureCallGraph: {inner.Name} is awaited by {Coro.CaptureCallGraph(inner)!.AwaitedBy[0].Future.Name}");
        guide.Say($"Coro.FormatCallGraph: {Coro.FormatCallGraph(inner).Split('\n')[0].Trim()}");
        var text = new StringWriter();
        Coro.PrintCallGraph(inner, text);
        guide.Say($"Coro.PrintCallGraph: {text.ToString().Split('\n').Length > 3}");
        guide.Say($"loop.AllTasks: {EventLoop.Current.AllTasks().Count}");
        await outer;
        guide.Say("the end");
    }

    [Coroutine]
    private static async Coro Wait(CoroTask task) => await task;
}
