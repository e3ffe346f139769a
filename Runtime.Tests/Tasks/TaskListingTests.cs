namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Which tasks a loop knows, and whose step it runs. A task joins the loop's list at its first suspension; nobody may notice.</summary>
public sealed partial class TaskListingTests : IDisposable
{
    private readonly EventLoop _loop = new(new EventLoopOptions { TimeProvider = new VirtualClock() });
    private readonly List<string> _trace = [];

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void All_tasks_stand_in_the_order_of_their_creation_whatever_they_wait_for()
    {
        _loop.RunUntilComplete(Main());
        Assert.Equal(["main sleeps yields ends", "main sleeps yields late", "main late"], _trace);
    }

    [Fact]
    public void A_task_that_never_ran_is_reported_when_the_loop_is_closed()
    {
        var reports = new List<string>();
        _loop.ExceptionHandler = (_, context) => reports.Add($"{context.Message} {context.Task!.Name}");
        _loop.CreateTask(Sleeps(), "suspended");
        _loop.Tick();
        _loop.CreateTask(Ends(), "never ran");
        _loop.Dispose();
        Assert.Equal(["Task was destroyed but it is pending! suspended", "Task was destroyed but it is pending! never ran"], reports);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_current_task_is_that_of_the_step(bool isEager)
    {
        _loop.EagerStart = isEager;
        _loop.RunUntilComplete(_loop.CreateTask(Outer(3), "outer"));
        Assert.Equal(isEager ? ["outer", "inner", "outer", "inner", "callback: none", "outer"] : ["outer", "outer", "inner", "callback: none", "inner", "outer"], _trace);
    }

    [Fact]
    public void There_is_no_current_task_outside_of_the_loop_even_if_one_is_ready()
    {
        _loop.CreateTask(Ends(), "ready");
        Assert.Null(_loop.CurrentTask);
        _loop.Tick();
        Assert.Null(_loop.CurrentTask);
    }

    [Coroutine]
    private async Coro Main()
    {
        CoroTask.Current!.Name = "main";
        Coro.CreateTask(Sleeps(), "sleeps");
        await Coro.Yield();
        Coro.CreateTask(Yields(), "yields");
        var ends = Coro.CreateTask(Ends(), "ends");
        Note();
        await ends;
        Coro.CreateTask(Ends(), "late");
        Note();
        _loop.AllTasks().Single(task => task.Name == "sleeps").Cancel();
        _loop.AllTasks().Single(task => task.Name == "yields").Cancel();
        await Coro.Yield();
        await Coro.Yield();
        Coro.CreateTask(Ends(), "late");
        Note();
    }

    [Coroutine]
    private static async Coro Sleeps() => await Coro.Sleep(10);

    [Coroutine]
    private static async Coro Yields()
    {
        while (true) await Coro.Yield();
    }

    [Coroutine]
    private static async Coro Ends()
    {
    }

    // Its children have boxes of their own: their steps are this task's.
    [Coroutine]
    private async Coro Outer(int depth)
    {
        if (depth == 0)
        {
            var inner = Coro.CreateTask(Inner(), "inner");
            NoteCurrent();
            _loop.CallSoon(() => _trace.Add("callback: " + (CoroTask.Current?.Name ?? "none")));
            await inner;
            return;
        }

        if (depth == 2) NoteCurrent();
        await Outer(depth - 1);
        if (depth == 1) NoteCurrent();
    }

    [Coroutine]
    private async Coro Inner()
    {
        NoteCurrent();
        await Coro.Yield();
        NoteCurrent();
    }

    private void NoteCurrent() => _trace.Add(CoroTask.Current?.Name ?? "");

    private void Note() => _trace.Add(string.Join(' ', _loop.AllTasks().Select(task => task.Name)));
}
