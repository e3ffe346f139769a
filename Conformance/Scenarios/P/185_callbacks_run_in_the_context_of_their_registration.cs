namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 185: callbacks, timers and done callbacks run in a copy of the context of their registration.</summary>
internal static partial class Item185
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    static void Seen(string name)
    {
        Log($"{name} {Variable.Value}");
        Variable.Value = $"changed by {name}";
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture();
        Variable.Value = "one";
        loop.CallSoon(() => Seen("callback"));
        Variable.Value = "two";
        loop.CallLater(1, () => Seen("timer"));
        Variable.Value = "three";
        future.AddDoneCallback(_ => Seen("done callback"));
        Variable.Value = "four";
        future.SetResult();
        await Coro.Sleep(2);
        Log($"main {Variable.Value}");
    }
}
