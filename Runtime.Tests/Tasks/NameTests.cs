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
}
