namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 183: another thread starts a coroutine on the loop and gets its outcome.</summary>
internal static partial class Item183
{
    public static void Run() => RunMain(Main());

    static bool Ask(EventLoop loop, List<string> answers)
    {
        answers.Add(Tried(() => loop.RunCoroutineThreadSafe(ValueAfter(1, 5)).GetAwaiter().GetResult()));
        answers.Add(Tried(() => loop.RunCoroutineThreadSafe(ErrorAfter(1, "x")).GetAwaiter().GetResult()));
        return true;
    }

    [Coroutine]
    static async Coro Main()
    {
        var answers = new List<string>();
        var loop = EventLoop.Current;
        await loop.RunInExecutor(() => Ask(loop, answers));
        foreach (var answer in answers) Log(answer);
    }
}
