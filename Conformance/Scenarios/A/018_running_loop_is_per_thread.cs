namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 18: the running loop is per thread; without one there is none to get, and no task to create.</summary>
internal static partial class Item018
{
    static string Seen(EventLoop loop) => Tried(() => EventLoop.Current == loop);

    static void Ask(EventLoop loop, List<string> answers) => answers.Add(Seen(loop));

    [Coroutine]
    static async Coro Main()
    {
        Log(Seen(TheLoop()));
        var answers = new List<string>();
        var loop = TheLoop();
        var thread = new Thread(() => Ask(loop, answers));
        thread.Start();
        thread.Join();
        Log($"in a thread: {answers[0]}");
    }

    public static void Run()
    {
        Log(Seen(TheLoop()));
        Log(Tried(() => Coro.CreateTask(ValueAfter(0, 1))));
        RunMain(Main());
        Log(Seen(TheLoop()));
    }
}
