namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 194: in debug mode the calls that are not for other threads refuse them.</summary>
internal static partial class Item194
{
    public static void Run() => RunMain(Main());

    static void Foreign(EventLoop loop, List<string> answers)
    {
        answers.Add(Tried(() => loop.CallSoon(() => Log("never"))));
        answers.Add(Tried(() => loop.CallLater(1, () => Log("never"))));
        answers.Add(Tried(() => loop.CallAt(1, () => Log("never"))));
        answers.Add(Tried(() => loop.CallSoonThreadSafe(() => Log("posted"))));
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.Debug = true;
        var answers = new List<string>();
        var thread = new Thread(() => Foreign(loop, answers));
        thread.Start();
        thread.Join();
        foreach (var answer in answers) Log(answer.StartsWith("result", StringComparison.Ordinal) ? "accepted" : answer);
        await Coro.Sleep(2);
        Log("end");
    }
}
