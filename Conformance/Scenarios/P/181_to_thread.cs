namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 181: work in a thread sees the caller's context, passes exceptions on, and is left alone by a cancel.</summary>
internal static partial class Item181
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    static int Fail() => throw new ScenarioException("in the thread");

    static string Gated(ManualResetEventSlim gate)
    {
        gate.Wait();
        return "late";
    }

    [Coroutine]
    static async Coro<string> Call(ManualResetEventSlim gate) => await Coro.ToThread(() => Gated(gate));

    [Coroutine]
    static async Coro Main()
    {
        Variable.Value = "main";
        Log(await Coro.ToThread(() => Variable.Value));
        Log(await Attempt(Coro.ToThread(Fail)));
        var gate = new ManualResetEventSlim();
        var task = Coro.CreateTask(Call(gate));
        await Coro.Sleep(1);
        task.Cancel();
        Log(await Attempt(task));
        gate.Set();
    }
}
