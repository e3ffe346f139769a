using System.Globalization;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 345: which verbs make tasks, told by the numbers in default names; a task that is given a name uses up none.</summary>
internal static partial class Item345
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Number()
    {
        await Coro.Sleep(0);
        return int.Parse(CoroTask.Current!.Name.Split('-')[1], CultureInfo.InvariantCulture);
    }

    sealed partial class Counter
    {
        int _last;

        [Coroutine]
        public async Coro Begin() => _last = await Coro.CreateTask(Number());

        [Coroutine]
        public async Coro Tell(string text)
        {
            var now = await Coro.CreateTask(Number());
            Log($"{text}: {now - _last - 1}");
            _last = now;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var counter = new Counter();
        await counter.Begin();
        await counter.Tell("nothing");
        await Coro.WaitFor(Number(), 1);
        await Coro.WaitFor(Number(), null);
        await counter.Tell("wait_for");
        await Attempt(Coro.WaitFor(Number(), 0));
        await counter.Tell("wait_for without time");
        await Coro.Shield(Number());
        await counter.Tell("shield");
        await Coro.Gather(Number(), Number());
        await counter.Tell("gather");
        CoroTask<int>[] tasks = [.. new[] { "named 1", null, "named 2", "named 3", null }.Select(static name => Coro.CreateTask(Number(), name))];
        Log(string.Join(" ", tasks.Select(task => task.Name).Where(name => name.StartsWith("named", StringComparison.Ordinal))));
        foreach (var task in tasks) task.Cancel();
        await Coro.Wait(tasks);
        await counter.Tell("two of five without names");
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Coro.Sleep(0), name: "child");
            _ = group.CreateTask(Coro.Sleep(0));
        });
        await counter.Tell("group");
        await Coro.Timeout(1, async _ => await Coro.Sleep(0));
        await counter.Tell("timeout");
        await foreach (var task in Coro.AsCompleted([Number(), Number()])) await task;
        await counter.Tell("as_completed");
        await Coro.ToThread(static () => 0);
        _ = EventLoop.Current.CreateFuture();
        await counter.Tell("thread and future");
        var renamed = Coro.CreateTask(Number());
        renamed.Name = "renamed";
        renamed.Cancel();
        await Coro.Wait([renamed]);
        await counter.Tell("renamed");
    }
}
