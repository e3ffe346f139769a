namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 346: who is in the list of all tasks: as tasks are made of what has just ended, in first steps, and as one cancels all others.</summary>
internal static partial class Item346
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Step(double seconds) => await Coro.Sleep(seconds);

    [Coroutine]
    static async Coro FirstStep(string text)
    {
        Log($"{text} is one of {EventLoop.Current.AllTasks().Count}");
        await Coro.Sleep(1);
    }

    [Coroutine]
    static async Coro CancelOthers()
    {
        var others = EventLoop.Current.AllTasks().Where(task => task != CoroTask.Current).ToList();
        foreach (var task in others) task.Cancel();
        await Coro.Wait(others);
        Log(string.Join(" ", others.Select(task => task.CancellationRequests)));
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        Func<double, Coro>[] makers = [Step, Coro.Sleep];
        foreach (var make in makers)
        {
            await make(1);
            for (var i = 0; i < 3; i++) _ = Coro.CreateTask(make(5));
            Log(loop.AllTasks().Count);
            await make(0);
            _ = Coro.CreateTask(make(5));
            Log(loop.AllTasks().Count);
            await CancelOthers();
            Log(loop.AllTasks().Count);
            await Attempt(Coro.WaitFor(make(5), 1));
            var awaited = make(1);
            Log(loop.AllTasks().Count);
            await awaited;
            for (var i = 0; i < 2; i++) _ = Coro.CreateTask(make(5));
            await CancelOthers();
        }

        foreach (var text in "ab") _ = Coro.CreateTask(FirstStep($"{text}"));
        await Coro.Sleep(0);
        Log(loop.AllTasks().Count);
        await Coro.Sleep(2);
        Log(loop.AllTasks().Count);
    }
}
