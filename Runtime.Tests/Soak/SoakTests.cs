namespace CoroGen.Runtime.Tests.Soak;

/// <summary>A hundred thousand tasks that wait, work, time out and are cancelled at random, with the promises of the primitives checked all the time.</summary>
[Collection(MeasuredAlone.Name)]
public partial class SoakTests
{
    private const int Tasks = 100_000;
    private const int VisitorsOfARoom = 100;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_is_lost_given_twice_or_left_behind(int seed)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var errors = new List<Exception?>();
        loop.ExceptionHandler = (_, report) => errors.Add(report.Exception);
        var rooms = Enumerable.Range(0, Tasks / VisitorsOfARoom).Select(static _ => new Room()).ToArray();
        loop.RunUntilComplete(Soak(rooms, new Random(seed)));
        foreach (var room in rooms) room.CheckAtEnd();

        // Nobody sees the limit of a child that goes on when its parent was cancelled.
        Assert.All(errors, static error => Assert.IsType<TimeoutException>(error));
        Assert.False(loop.Tick(), "Something is left: a timer, an item that is ready, or a task.");
    }

    [Coroutine]
    private static async Coro Soak(Room[] rooms, Random random)
    {
        var loop = EventLoop.Current;
        var tasks = new CoroTask[Tasks];
        for (var i = 0; i < tasks.Length; i++) tasks[i] = Coro.CreateTask(new Visitor(rooms[i % rooms.Length], random).Run());
        CheckEachSecond(loop, rooms, tasks);

        // All waits but the one for a lock are limited, and its holders are; so whatever has not ended by then sleeps on for ever.
        for (var second = 0; second < 2_000 && tasks.Any(static task => !task.IsCompleted); second++)
        {
            await Coro.Sleep(1);
            for (var i = 0; i < 200; i++) tasks[random.Next(tasks.Length)].Cancel(second % 2 == 0 ? "soak" : null);
        }

        Assert.DoesNotContain(tasks, static task => !task.IsCompleted);
        Assert.DoesNotContain(tasks, static task => task.IsFaulted);
        Assert.Contains(tasks, static task => task.IsCanceled);
        Assert.Contains(tasks, static task => task.IsCompletedSuccessfully);

        // What was shielded goes on alone for a while.
        await Coro.Sleep(1_000);
        Assert.Single(loop.AllTasks());
    }

    /// <summary>Between two whole seconds nothing is ready, because all delays are whole.</summary>
    private static void CheckEachSecond(EventLoop loop, Room[] rooms, CoroTask[] tasks)
    {
        Schedule(0.5);

        void Schedule(double when) => loop.CallAt(when, () =>
        {
            foreach (var room in rooms) room.CheckAtRest();
            if (tasks.Any(static task => !task.IsCompleted)) Schedule(when + 1);
        });
    }
}
