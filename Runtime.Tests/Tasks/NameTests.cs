using System.Globalization;

namespace CoroGen.Runtime.Tests.Tasks;

public class NameTests
{
    [Fact]
    public void Messages_name_tasks_by_number_and_futures_as_such() => Trace.Run(static async Coro () =>
    {
        var future = EventLoop.Current.CreateFuture<int>();
        Assert.Contains("Future has not ended", Assert.Throws<InvalidOperationException>(() => future.Result).Message, StringComparison.Ordinal);
        var task = Coro.CreateTask(Coro.Sleep(1, 2));
        Assert.StartsWith("Task-", task.Name, StringComparison.Ordinal);
        Assert.NotEqual("Task-0", task.Name);
        future.Name = "answer";
        Assert.Equal("answer", future.Name);
        await task;
    });

    [Fact]
    public void Tasks_with_names_keep_their_place_in_the_order_of_creation_and_use_up_no_number() => Trace.Run(static async Coro () =>
    {
        var loop = EventLoop.Current;
        var before = Number(Coro.CreateTask(Coro.Sleep(1)));
        string?[] names = ["d", "c", null, "b", null, null, "a"];
        foreach (var name in names) Coro.CreateTask(Coro.Sleep(1), name);
        var tasks = loop.AllTasks().Skip(2).ToList();
        Assert.Equal(names, tasks.Select(static task => task.Name.StartsWith("Task-", StringComparison.Ordinal) ? null : task.Name));
        Assert.Equal([before + 1, before + 2, before + 3], tasks.Where(static task => task.Name.Length > 1).Select(Number));
        await Coro.Sleep(2);
        Assert.Single(loop.AllTasks());
    });

    [Fact]
    public void Tasks_and_futures_tell_their_loop() => Trace.Run(static async Coro () =>
    {
        var loop = EventLoop.Current;
        CoroTask[] all = [CoroTask.Current!, Coro.CreateTask(Coro.Sleep(1)), loop.CreateFuture<int>(), Coro.Gather(Coro.Sleep(1), Coro.Sleep(1)), Coro.Shield(Coro.Sleep(1)), loop.RunInExecutor(static () => { })];
        Assert.All(all, task => Assert.Same(loop, task.Loop));
        await Coro.Wait(all.Skip(3));
        Assert.All(all, task => Assert.Same(loop, task.Loop));
    });

    private static int Number(CoroTask task) => int.Parse(task.Name.AsSpan(5), CultureInfo.InvariantCulture);
}
